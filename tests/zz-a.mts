const cpu = (f: () => void): number => { const b = process.cpuUsage(); f(); const u = process.cpuUsage(b); return Math.round((u.user + u.system) / 1000) }
const { parsePosting } = await import('../src/posting/parse.ts')
const base = await import('/tmp/ct/base/src/posting/parse.ts')
parsePosting('# a\n\n- b')
for (const n of [500, 1000]) {
  const s = '> [!NOTE] Benefits\n> Own it\n\n'.repeat(n), t = '> Own it\n\n'.repeat(n), u = '> <x-name title="B"/>\n> \n> Own it\n\n'.repeat(n)
  console.log(n, 'now', cpu(() => parsePosting(s)), 'base', cpu(() => base.parsePosting(s)), 'plain quotes', cpu(() => base.parsePosting(t)), 'html in quotes', cpu(() => base.parsePosting(u)))
}

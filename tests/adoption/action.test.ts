import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CLEAN, CLI, folder, HYBRID, type Run } from '../cli/program.ts'
import { documented, PROJECT } from './careers-repository.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action = parse(readFileSync(path.join(PROJECT, 'action.yml'), 'utf8')) as Action
const { version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { readonly version: string }
const script = action.runs.steps.find(({ run }) => run !== undefined)

/** Runs the script of the action as GitHub does, with an npx that notes its arguments and runs what is built. */
function runAction(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): Run & { readonly asked: readonly string[] } {
  const cwd = folder(files)
  const bin = folder({
    npx: `#!/bin/sh\nprintf '%s\\n' "$@" >"$ASKED"\nshift 2\nexec '${process.execPath}' '${CLI}' "$@"\n`,
  })
  chmodSync(path.join(bin, 'npx'), 0o755)
  const asked = path.join(bin, 'asked')
  writeFileSync(asked, '')
  const env = Object.fromEntries(
    Object.entries(script?.env ?? {}).map(([name, value]) => [name, filled(value, inputs)]),
  )
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script?.run ?? 'false'],
    {
      cwd,
      encoding: 'utf8',
      env: { ...env, ASKED: asked, NO_COLOR: '1', PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    },
  )
  return { status, stdout, stderr, asked: readFileSync(asked, 'utf8').trimEnd().split('\n') }
}

function filled(value: string, inputs: Readonly<Record<string, string>>): string {
  return value.replace(
    /\$\{\{ inputs\.([\w-]+) \}\}/gu,
    (_, name: string) => inputs[name] ?? action.inputs[name]?.default ?? `no input ${name}`,
  )
}

describe('the GitHub action', { tags: 'bash' }, () => {
  it('sets up Node, and runs the version of jdlint that it belongs to', () => {
    expect(action.runs.using).toBe('composite')
    expect(action.runs.steps[0]).toMatchObject({
      uses: expect.stringMatching(/^actions\/setup-node@v\d+$/u) as string,
      with: { 'node-version': '${{ inputs.node-version }}' },
    })
    expect(action.inputs['version']?.default).toBe(version)
  })

  it('reads no input in the script itself, where it would be run', () => {
    expect(script?.run).not.toContain('${{')
    expect(
      JSON.stringify(action.runs)
        .match(/inputs\.[\w-]+/gu)
        ?.map((name) => name.replace('inputs.', ''))
        .sort(),
    ).toEqual(Object.keys(action.inputs).sort())
  })

  it('annotates the postings below the folder by default', () => {
    const run = runAction({}, { 'a.md': HYBRID, 'README.md': '# Postings\n' })
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.asked).toEqual(['--yes', `jdlint@${version}`, '--fail-on', 'error', '--format', 'github', '--'])
    expect(run.stdout).toMatch(/^::error file=a\.md,line=1,/u)
  })

  it('takes paths and formats, one on each line, whatever stands in them', () => {
    const paths = 'careers/one more.md\n\ncareers/$(touch owned)`touch owned`.md\n'
    const run = runAction(
      { paths, format: 'compact\nsarif=jd.sarif\n' },
      { 'careers/one more.md': HYBRID, 'careers/$(touch owned)`touch owned`.md': CLEAN, 'careers/b.md': HYBRID },
    )
    expect(run.asked.slice(-3)).toEqual(['--', 'careers/one more.md', 'careers/$(touch owned)`touch owned`.md'])
    expect(run).toMatchObject({
      status: 1,
      stderr: '',
      stdout: expect.stringMatching(/^careers\/one more\.md:1:3: error: [^\n]*\n$/u) as string,
    })
  })

  it('passes on what fails the step and since when changes count', () => {
    const run = runAction({ 'fail-on': 'info', 'changed-since': 'origin/main', version: '9.9.9' }, { 'a.md': CLEAN })
    expect(run.asked).toEqual([
      '--yes',
      'jdlint@9.9.9',
      '--fail-on',
      'info',
      '--changed-since',
      'origin/main',
      '--format',
      'github',
      '--',
    ])
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('--changed-since') as string })
  })

  it('passes where there is nothing to report', () => {
    expect(runAction({ paths: 'a.md' }, { 'a.md': CLEAN })).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('the guide', () => {
  it('uses inputs of the action only, and lists each', () => {
    const workflow = parse(documented('.github/workflows/job-postings.yml')) as {
      readonly jobs: { readonly jdlint: { readonly steps: readonly Step[] } }
    }
    const used = workflow.jobs.jdlint.steps.find(({ uses }) => uses?.startsWith('jdlint/jdlint@'))
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(used?.with ?? {})))
    expect(used?.uses).toBe(`jdlint/jdlint@v${version}`)
    const guide = readFileSync(path.join(PROJECT, 'docs/adoption.md'), 'utf8')
    for (const input of Object.keys(action.inputs)) expect(guide).toContain(`| \`${input}\` |`)
  })

  it('names the version of the package', () => {
    const guide = readFileSync(path.join(PROJECT, 'docs/adoption.md'), 'utf8')
    const versions = guide.match(/(?<=jdlint@v?|rev: v)\d+\.\d+\.\d+/gu) ?? []
    expect(versions.length).toBeGreaterThan(2)
    expect(new Set(versions)).toEqual(new Set([version]))
  })

  it('shows a job for GitLab', () => {
    const { 'job-postings': job } = parse(documented('.gitlab-ci.yml')) as Readonly<
      Record<string, { readonly script: readonly string[] }>
    >
    expect(job?.script.at(-1)).toContain('--format gitlab=')
  })
})

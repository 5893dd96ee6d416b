#!/usr/bin/env bash
# Installs the packed tarball in an empty folder, as a user would, and uses it there: as a program, as a library, and its types.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# Whatever is printed about a failure has to name the step.
step() { printf -- '- %s\n' "$1"; }
expect() { grep -q -- "$1" "$2" || { printf 'smoke: expected %s in:\n' "$1"; cat "$2"; exit 1; }; }

step 'pack'
mkdir "$place/tarball" "$place/user"
(cd "$root" && npm pack --silent --pack-destination "$place/tarball" >/dev/null)

step 'install in an empty folder'
cd "$place/user"
printf '{ "private": true, "type": "module" }\n' >package.json
npm install --silent --no-audit --no-fund "$place"/tarball/jdlint-*.tgz
test ! -e node_modules/jdlint/src || { echo 'smoke: the package ships its sources'; exit 1; }

step 'lint a posting'
mkdir careers
cp "$root/examples/product-manager.md" careers/
status=0
npx --no-install jdlint careers/product-manager.md >report.txt || status=$?
test "$status" -le 1 || { echo "smoke: exit status $status"; exit 1; }
expect 'careers/product-manager.md\|No problems' report.txt
npx --no-install jdlint --format json careers >report.json || test $? -eq 1
node -e '
  const [entry] = JSON.parse(require("node:fs").readFileSync("report.json", "utf8"))
  if (entry.filePath !== "careers/product-manager.md" || !Array.isArray(entry.diagnostics)) throw new Error("unexpected JSON")
'

step 'explain it'
npx --no-install jdlint explain careers/product-manager.md >explain.txt
expect 'careers/product-manager.md' explain.txt

step 'configure it'
cat >jdlint.config.ts <<'TS'
import { defineConfig } from 'jdlint'
export default defineConfig({ rules: { 'hybrid-title': 'off' }, ignores: ['careers/old'] })
TS
npx --no-install jdlint --print-config careers/product-manager.md >config.json
expect '"configFile": "jdlint.config.ts"' config.json
test -f node_modules/jdlint/config.schema.json || { echo 'smoke: no JSON Schema in the package'; exit 1; }

step 'use the library'
cat >library.js <<'JS'
import { readFileSync } from 'node:fs'
import { explain, lint } from 'jdlint'
const source = readFileSync('careers/product-manager.md', 'utf8')
const { diagnostics } = lint(source, { filePath: 'careers/product-manager.md', preset: 'strict' })
const { profile } = explain(source)
if (!Array.isArray(diagnostics) || typeof profile.role !== 'string') throw new Error('unexpected result')
JS
node library.js
cat >node.js <<'JS'
import { ConfigError } from 'jdlint'
import { lintFile, loadConfig } from 'jdlint/node'
const { diagnostics } = await lintFile('careers/product-manager.md')
const { settings } = await loadConfig('careers/old/x.md')
if (!Array.isArray(diagnostics) || !settings.ignored) throw new Error('unexpected result')
const mistake = await loadConfig('x.md', { config: 'missing.json' }).catch((error) => error)
if (!(mistake instanceof ConfigError)) throw new Error('two copies of ConfigError')
JS
node node.js

step 'check its types'
cat >types.ts <<'TS'
import { createLinter, defineConfig, explain, lint, type Diagnostic, type Explanation } from 'jdlint'
import { loadConfig, type LoadedConfig } from 'jdlint/node'
const diagnostics: readonly Diagnostic[] = lint('# Product Manager', { preset: 'strict', rules: { 'hybrid-title': 'off' } }).diagnostics
const explanation: Explanation = explain('# Product Owner', { filePath: 'po.md' })
// @ts-expect-error: a type that resolved to any would let this pass
lint(42)
// @ts-expect-error: so would a misspelt rule
defineConfig({ rules: { 'hybrid-titel': 'off' } })
export const loaded: Promise<LoadedConfig> = loadConfig('a.md')
export const linter = createLinter(defineConfig({ preset: 'strict', rules: { 'hybrid-title': ['warning', {}] } }))
export const all: readonly (string | null)[] = [...diagnostics.map((diagnostic) => diagnostic.ruleId), explanation.profile.role]
TS
printf '{ "compilerOptions": { "noEmit": true, "strict": true, "target": "es2023", "module": "nodenext", "types": [] }, "files": ["types.ts"] }\n' >tsconfig.json
"$root/node_modules/.bin/tsc"

echo 'The packed package works.'

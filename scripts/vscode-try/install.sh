#!/usr/bin/env bash
# Installs the VS Code that the npm package code-server brings, once: some 500 MB, two minutes, and a compiler for two native modules.
set -euo pipefail
cd "$(dirname "$0")/../.."

place=${CODE_SERVER:-node_modules/.cache/code-server}
vscode=$place/node_modules/code-server/lib/vscode
test -e "$vscode/ready" && exit 0

# Debian's headers, where they are: node-gyp would fetch them.
test -d /usr/include/node && export npm_config_nodedir=/usr

mkdir -p "$place"
printf '{ "private": true }\n' >"$place/package.json"
npm install --prefix "$place" code-server@4 --ignore-scripts --no-audit --no-fund
(cd "$vscode" && npm install --omit=dev --ignore-scripts --no-audit --no-fund && npm rebuild @vscode/spdlog native-watchdog)
touch "$vscode/ready"

#!/usr/bin/env bash
# Installs a copy of this checkout under another Node: bash scripts/copy-on-node.sh 24 FOLDER
# The copy is FOLDER/checkout, the Node FOLDER/node/bin/node, from the npm registry. Exits with 69 when it cannot be
# fetched.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p "$2/checkout"
folder=$(realpath "$2")
package=node-linux-$(node -p process.arch)@$1
if ! (cd "$folder" && npm pack --silent "$package" >packed && tar xzf "$(cat packed)" && mv package node && rm "$(cat packed)" packed); then
  echo "Node $1 could not be fetched (npm pack $package)." >&2
  exit 69
fi
git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read -cT - | tar -xC "$folder/checkout"
cd "$folder/checkout"
PATH="$folder/node/bin:$PATH" npm_config_nodedir="$folder/node" npm ci --no-audit --no-fund

#!/usr/bin/env bash
# Restores the demonstration from a backup and by way of PostgreSQL, and compares the digests. Needs a cluster:
# node scripts/with-postgres.mjs bash scripts/restore-drill.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
colloquy() { node --enable-source-maps "dist/$1.js" "${@:2}"; }
sealed() { node -e 'for (const { session, digest } of JSON.parse(require("node:fs").readFileSync(0, "utf8")).workshops) console.log(session, digest)'; }
same() {
  local session digest
  while read -r session digest; do
    DATABASE_URL=$1 colloquy verify --session "$session" | grep -qx "found    $digest" || {
      echo "$session is not what was sealed in $1" >&2
      return 1
    }
  done <"$work/sealed"
  echo "$(wc -l <"$work/sealed") sessions as they were sealed: $2"
}

npm run -s demo -- --json --out "$work/export" | sealed >"$work/sealed"
[ "$(wc -l <"$work/sealed")" -eq 4 ]
DATA_DIR=db/demo DATABASE_URL='' colloquy backup "$work/kept.db" >/dev/null
[ "$(stat -c %a "$work/kept.db")" = 600 ]
DATA_DIR="$work/restored" DATABASE_URL='' colloquy restore "$work/kept.db"
same "sqlite:$work/restored/colloquy.db" 'restored from a backup'
colloquy move --from "sqlite:$work/restored/colloquy.db" --to "$COLLOQUY_TEST_URL" >/dev/null
same "$COLLOQUY_TEST_URL" 'moved to PostgreSQL'
colloquy move --from "$COLLOQUY_TEST_URL" --to "sqlite:$work/back/colloquy.db" >/dev/null
same "sqlite:$work/back/colloquy.db" 'and back'

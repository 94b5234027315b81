#!/bin/sh
# Fetches the French lists of @zxcvbn-ts/language-fr and lays them out one word a line.
set -eu
version=${1:-4.1.2}
target=$(cd "$(dirname "$0")" && pwd)/zxcvbn-ts-language-fr
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "@zxcvbn-ts/language-fr@$version" >/dev/null
tar xzf ./*.tgz
lines() {
    node -e '
        const words = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
        process.stdout.write(words.filter(word => word !== "autres noms").join("\n") + "\n");
    ' "package/src/$1.json" >"$target/$2.txt"
}
lines commonWords common-words
lines wikipedia wikipedia
lines firstnames surnames
lines lastnames first-names
cp package/LICENSE.txt package/NOTICE.md "$target/"

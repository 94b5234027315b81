#!/bin/sh
# Fetches the lists that are npm packages and lays them out one word a line.
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

# Other languages: the head of each list, as long as attackers far from that language care, folded later.
head_of() {
    node -e '
        const [out, most, ...files] = process.argv.slice(1);
        const letters = /^[\p{L}\x27’ -]{4,24}$/u;
        const words = new Set();
        for (const file of files) {
            JSON.parse(require("fs").readFileSync(`package/src/${file}.json`, "utf8"))
                .filter(word => letters.test(word))
                .slice(0, most)
                .forEach(word => words.add(word.toLowerCase()));
        }
        require("fs").writeFileSync(out, [...words].join("\n") + "\n");
    ' "$@"
}
language() {
    code=$1 words=$3 pages=$4 names=$5 first=$6 last=$7
    to=zxcvbn-ts-languages/$code
    fetch "@zxcvbn-ts/language-$code" "$2" "$to"
    head_of "$here/$to/common-words.txt" "$words" commonWords
    [ "$pages" = 0 ] || head_of "$here/$to/wikipedia.txt" "$pages" wikipedia
    # shellcheck disable=SC2086 # several files
    head_of "$here/$to/first-names.txt" "$names" $first
    # shellcheck disable=SC2086
    [ -z "$last" ] || head_of "$here/$to/surnames.txt" "$names" $last
    cp package/LICENSE.txt "$here/$to/"
    [ ! -f package/NOTICE.md ] || cp package/NOTICE.md "$here/$to/"
}
language en 4.1.1 15000 8000 8000 firstnames lastnames
language es-es 4.1.2 15000 8000 5000 firstnames lastnames
language de 3.0.2 15000 8000 5000 firstnames lastnames
language it 3.0.2 15000 8000 10000 firstnames lastnames
language pt-br 4.1.1 15000 8000 5000 firstnames lastnames
language nl-be 3.0.2 15000 8000 5000 'boysFirstnames girlsFirstnames' lastnames
language pl 3.0.2 8000 4000 3000 'maleFirstnames femaleFirstnames' 'maleLastnames femaleLastnames'
language id 4.1.1 8000 0 5000 names ''
language cs 3.0.1 5000 0 5000 firstnames lastnames
language fi 3.0.2 5000 0 2000 'maleFirstnames femaleFirstnames' lastnames
language ja 3.0.2 5000 2000 5000 firstnames lastnames

# Hunspell: "word/flags"; common nouns and proper ones apart, without abbreviations.
fetch dictionary-fr 3.0.0 dictionary-fr
stems() {
    sed '1d; s,[/\t].*,,' package/index.dic | grep -E "$1" | awk 'length >= 4 && !seen[$0]++'
}
export LC_ALL=C.UTF-8
stems '^[[:lower:]][[:alpha:]’'"'"'.-]*[[:alpha:]]$' >"$here/dictionary-fr/words.txt"
stems '^[[:upper:]][[:alpha:]’'"'"'.-]*[[:lower:]]$' >"$here/dictionary-fr/names.txt"
cp package/license "$here/dictionary-fr/LICENSE.txt"

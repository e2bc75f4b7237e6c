# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
# The main job without a display: from an intake file to printed letters, by the command line.

# The sample's days: all documents are in, the results have come.
decidedOn=2026-04-15
certifiedOn=2026-06-15

# headlessStory PROGRAM FOLDER: fails at the first command that does.
headlessStory() {
    local program=$1 folder=$2
    local sample=$root/resources/sample
    local office="$folder/office.certdesk" letters="$folder/letters.pdf"
    local intake=$sample/intake/applications.json
    local signer taken candidate
    local -a candidates

    signer=$(jq -er 'first(.staff[] | select(.signs_letters)).name' "$sample/office.json")

    say "a new office"
    "$program" new "$office" --office "$sample/office.json"

    say "applications, with their documents"
    "$program" evaluate "$intake" --as-of "$decidedOn"
    taken=$("$program" import-applications "$office" "$intake" --as-of "$decidedOn" --json) ||
        fail "the sample intake was not taken in whole: $taken"
    jq -r '"\(.imported) taken in, \(.refused) refused"' <<<"$taken"

    say "documents reviewed and applications decided by $signer"
    mapfile -t candidates < <(jq -r '.applications[].candidate' <<<"$taken" | sort -u)
    for candidate in "${candidates[@]}"; do
        acceptDocuments "$candidate"
        decideApplications "$candidate"
    done
    "$program" show "$office" "${candidates[0]}" --as-of "$decidedOn"

    say "exam results"
    "$program" import-results "$office" "$sample/results.csv" --by "$signer" --as-of "$certifiedOn"

    say "certificates"
    "$program" certify "$office" --by "$signer" --as-of "$certifiedOn"

    say "letters, and a last look at the file"
    "$program" letters "$office" --out "$letters" --as-of "$certifiedOn"
    "$program" check "$office" --as-of "$certifiedOn"
    [ -s "$letters" ] || fail "no letters were printed"

    printf '\nOffice file: %s\nLetters:     %s\n' "$office" "$letters"
}

# statusOf CANDIDATE FILTER [JQ ARGUMENT]...: what FILTER finds in the status of one person.
statusOf() {
    local candidate=$1 filter=$2
    shift 2
    "$program" show "$office" "$candidate" --as-of "$decidedOn" --json | jq -r "$@" "$filter"
}

# acceptDocuments CANDIDATE: those that nobody has looked at yet.
acceptDocuments() {
    local document documents
    documents=$(statusOf "$1" '.applications[].documents[]
        | select(.review == "unreviewed") | .document')
    for document in $documents; do
        "$program" review "$office" "$document" accepted --by "$signer" --as-of "$decidedOn"
    done
}

# decideApplications CANDIDATE: approve what the rules allow, ask for what is open in the others.
decideApplications() {
    local application applications open
    applications=$(statusOf "$1" '.applications[]
        | select(.stage == "intake" or .stage == "in_review") | .application')
    for application in $applications; do
        open=$(statusOf "$1" '.applications[] | select(.application == $it and (.approvable | not))
            | [.criteria[] | select(.outcome == "pending" or .outcome == "not_met") | .reason]
            | join("; ")' --arg it "$application")
        if [ -z "$open" ]; then
            "$program" decide "$office" "$application" approve --by "$signer" --as-of "$decidedOn"
        else
            "$program" decide "$office" "$application" pend --by "$signer" --reason "$open" \
                --as-of "$decidedOn"
        fi
    done
}

# Asks bash what it would offer: asked.bash SCRIPT WORD... Prints each offer in a line; (files) where readline is to list files.
source "$1"
[[ $(complete -p fanfold) == 'complete -o default -F _fanfold fanfold' ]] || exit 3
listing='(files)'
compopt() { [[ "$*" != '+o default' ]] || listing=''; }
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
_fanfold
[[ ${#COMPREPLY[@]} -gt 0 || -z $listing ]] || COMPREPLY=("$listing")
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"

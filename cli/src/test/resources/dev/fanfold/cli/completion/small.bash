# Completion of fanfold for bash, printed by: fanfold completion bash

_fanfold() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' words='' options='' files='' i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$command ${COMP_WORDS[i]}" in
            ' run' | ' kept' | ' kept list')
                command="$command ${COMP_WORDS[i]}" ;;
        esac
    done
    # In --name=value and server:model bash takes the sign for a word of its own.
    if [[ $word == '=' ]]; then
        word=''
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $word == ':' || $before == ':' ]]; then
        command=' :'
    fi
    case $command in
        '')
            case $before in
                *) words='run kept' options='' ;;
            esac
            ;;
        ' run')
            case $before in
                -i | --input) files=yes ;;
                --how) words='fast slow' ;;
                --text) ;;
                *) files=yes options='-i --input --how --text -q' ;;
            esac
            ;;
        ' kept')
            case $before in
                *) words='list' options='' ;;
            esac
            ;;
        ' kept list')
            case $before in
                *) options='' ;;
            esac
            ;;
    esac
    [[ $word != -* ]] || words=$options
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    # Of files readline makes the list, unless it is told not to.
    [[ -n $files ]] || compopt +o default 2>/dev/null
}

complete -o default -F _fanfold fanfold

#compdef fanfold
# Completion of fanfold for zsh, printed by: fanfold completion zsh

_fanfold() {
    local command='' i at=1
    local -a commands
    for ((i = 2; i < CURRENT; i++)); do
        case "$command $words[i]" in
            (' run'|' kept'|' kept list')
                command="$command $words[i]" at=$i ;;
        esac
    done
    words=("fanfold$command" "${(@)words[at + 1,-1]}")
    ((CURRENT -= at - 1))
    case $command in
        ('')
            commands=(
                'run:Runs what'\''s planned.'
                'kept:'
            )
            _arguments -S : \
                '1:command:{_describe -t commands command commands}'
            ;;
        (' run')
            _arguments -S : \
                '(-i --input)-i[The input: a file \[or -\].]:WHAT:_files' \
                '(-i --input)--input=[The input: a file \[or -\].]:WHAT:_files' \
                '*--how=[How; it may be said \\ often.]:WHAT:(fast slow)' \
                '(--text)--text=[Any text.]:WHAT: ' \
                '(-q)-q[Says nothing.]' \
                '*:PLAN:_files'
            ;;
        (' kept')
            commands=(
                'list:'
            )
            _arguments -S : \
                '1:command:{_describe -t commands command commands}'
            ;;
        (' kept list')
            _arguments -S :
            ;;
    esac
}

if [[ ${funcstack[1]} == _fanfold ]]; then
    _fanfold "$@"
else
    (($+functions[compdef])) || { autoload -Uz compinit && compinit }
    compdef _fanfold fanfold
fi

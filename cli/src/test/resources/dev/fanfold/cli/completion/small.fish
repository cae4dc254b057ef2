# Completion of fanfold for fish, printed by: fanfold completion fish

function __fanfold_at --description 'Whether the words so far lead to this command'
    set -l command ''
    for word in (commandline -opc)[2..-1]
        switch "$command $word"
            case ' run' ' kept' ' kept list'
                set command "$command $word"
        end
    end
    test "$command" = "$argv[1]"
end

complete -c fanfold -f

complete -c fanfold -n '__fanfold_at \'\'' -a run -d 'Runs what\'s planned.'
complete -c fanfold -n '__fanfold_at \'\'' -a kept -d ''

complete -c fanfold -n '__fanfold_at \' run\'' -F
complete -c fanfold -n '__fanfold_at \' run\'' -s i -l input -r -F -d 'The input: a file [or -].'
complete -c fanfold -n '__fanfold_at \' run\'' -l how -x -a 'fast slow' -d 'How; it may be said \\ often.'
complete -c fanfold -n '__fanfold_at \' run\'' -l text -x -d 'Any text.'
complete -c fanfold -n '__fanfold_at \' run\'' -s q -d 'Says nothing.'

complete -c fanfold -n '__fanfold_at \' kept\'' -a list -d ''


# Asks fish what it would offer: asked.fish SCRIPT LINE. Prints each offer in a line.
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
true

# Asks zsh what it would offer: asked.zsh SCRIPT LINE. Loads SCRIPT into a shell at a terminal of its own, types LINE there
# and a tab, and prints each offer in a line.
zmodload zsh/zpty || exit 3
cd -- ${3:-.}
zpty shell zsh -f -i
zpty -w shell "stty -echo; PS1= PS2= TERM=dumb"
zpty -w shell "autoload -Uz compinit; compinit -u -D; source ${(q)1}"
zpty -w shell 'compadd() {
    if (( ${argv[(I)-[OAD]]} )); then builtin compadd "$@"; return; fi
    local -a hits; builtin compadd -O hits "$@"; print -r -- "<offer:${(j.><offer:.)hits}>"
}'
zpty -w shell 'asked() { _main_complete; print "<over>"; compstate[insert]= compstate[list]= }'
zpty -w shell 'zle -C asked complete-word asked; bindkey "^I" asked; print "<ready" ">"'
zpty -r shell said '*<ready >*' || exit 4
zpty -w -n shell "$2"$'\t'
zpty -r shell said '*<over>*' || exit 5
said=${said##*<ready >}
for one in ${(f)${said//<offer:/$'\n'<offer:}}; do
    [[ $one == '<offer:'*'>'* && $one != '<offer:>'* ]] && print -r -- ${${one#<offer:}%%>*}
done
zpty -d shell

# Completion of fleetcast {{version}} in bash, made by `fleetcast completion bash`. In ~/.bashrc:
#   source <(fleetcast completion bash)

_fleetcast() {
  local at=fleetcast place=first option asked words found open kind i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at ${COMP_WORDS[i]}" in
      {{commands}}) at+=" ${COMP_WORDS[i]}" ;;
      {{options}})
        option=${COMP_WORDS[i]}
        # Its value is the next word; bash makes a word of the sign in --option=value too.
        [[ ${COMP_WORDS[i + 1]} == '=' ]] && ((i++))
        ((i++))
        ;;
      *' =') ((i++)) ;;
      *' -'*) ;;
      *) place=further ;;
    esac
  done
  if ((i > COMP_CWORD)); then
    asked="$at $option"
  elif [[ ${COMP_WORDS[COMP_CWORD]} == '=' || ${COMP_WORDS[COMP_CWORD - 1]} == '=' ]]; then
    return # The value of a key.
  elif [[ $2 == -* ]]; then
    asked="$at options"
  else
    asked="$at $place"
  fi
  case "$asked" in
{{answers}}
  esac
  local IFS=$' \t\n'
  COMPREPLY=($(compgen -W "$words" -- "$2"))
  for kind in $found; do
    _fleetcast_found "$kind" "$2"
  done
  # Before version 4, bash cannot be told to put no space behind a word.
  [[ -n $open ]] && compopt -o nospace 2>/dev/null
  return 0
}

_fleetcast_found() {
  local IFS=$'\n' kind run
  case $1 in
    files) COMPREPLY+=($(compgen -f -- "$2")) ;;
    folders) COMPREPLY+=($(compgen -d -- "$2")) ;;
    scenarios)
      COMPREPLY+=($(compgen -d -- "$2"))
      for kind in yaml yml json ts mts; do
        COMPREPLY+=($(compgen -f -X "!*.$kind" -- "$2"))
      done
      ;;
    runs)
      for run in reports/*/run.json; do
        run=${run#reports/}
        COMPREPLY+=($(compgen -W "${run%/run.json}" -- "$2"))
      done
      return
      ;;
  esac
  compopt -o filenames 2>/dev/null
}

complete -F _fleetcast fleetcast

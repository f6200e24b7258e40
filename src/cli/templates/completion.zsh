#compdef fleetcast
# Completion of fleetcast {{version}} in zsh, made by `fleetcast completion zsh`. In ~/.zshrc, after compinit:
#   source <(fleetcast completion zsh)

_fleetcast() {
  local at=fleetcast place=first option asked kind i
  local -a offered found open runs
  for ((i = 2; i < CURRENT; i++)); do
    case "$at $words[i]" in
      ({{commands}}) at+=" $words[i]" ;;
      ({{options}})
        option=$words[i]
        ((i++))
        ;;
      (*' -'*) ;;
      (*) place=further ;;
    esac
  done
  if ((i > CURRENT)); then
    asked="$at $option"
  elif [[ $words[CURRENT] == --*=* ]]; then
    asked="$at ${words[CURRENT]%%=*}"
    compset -P 1 '*='
  elif [[ $words[CURRENT] == -* ]]; then
    asked="$at options"
  else
    asked="$at $place"
  fi
  case "$asked" in
{{answers}}
  esac
  (($#offered)) && _describe value offered $open
  for kind in $found; do
    case $kind in
      (files) _files ;;
      (folders) _files -/ ;;
      (scenarios) _files -g '*.(yaml|yml|json|ts|mts)' ;;
      (runs)
        runs=(reports/*/run.json(N:h:t))
        (($#runs)) && _describe run runs
        ;;
    esac
  done
}

if [[ $funcstack[1] == _fleetcast ]]; then
  _fleetcast "$@"
else
  compdef _fleetcast fleetcast
fi

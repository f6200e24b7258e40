# Completion of fleetcast {{version}} in fish, made by `fleetcast completion fish`. Once:
#   fleetcast completion fish > ~/.config/fish/completions/fleetcast.fish

function __fleetcast_asked
    set -l at fleetcast
    set -l place first
    set -l option
    for word in (commandline -opc)[2..-1]
        if set -q option[1]
            set -e option
            continue
        end
        switch "$at $word"
            case {{commands}}
                set at "$at $word"
            case {{options}}
                set option $word
            case '* -*'
            case '*'
                set place further
        end
    end
    if set -q option[1]
        echo "$at $option"
    else if string match -q -- '-*' (commandline -ct)
        echo "$at options"
    else
        echo "$at $place"
    end
end

function __fleetcast_found
    for kind in $argv
        switch $kind
            case files
                __fish_complete_path (commandline -ct)
            case folders
                __fish_complete_directories (commandline -ct)
            case scenarios
                __fish_complete_path (commandline -ct) | string match -er '(?:/|\.(?:ya?ml|json|m?ts))(?:\t|$)'
            case runs
                for run in reports/*/run.json
                    string split / $run | sed -n 2p
                end
        end
    end
end

function __fleetcast_answers
    switch (__fleetcast_asked)
{{answers}}
    end
end

complete -c fleetcast -f -a '(__fleetcast_answers)'

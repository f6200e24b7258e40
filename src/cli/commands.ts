/** What can be asked of the command line. A command is loaded when it is the one that is asked. */

import type { CommandUnknownOpts } from '@commander-js/extra-typings';

export interface CommandEntry {
  /** What it does, in the list of all commands and above its own help. */
  readonly summary: string;
  load(): Promise<CommandUnknownOpts>;
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  init: {
    summary: 'write a scenario to begin with, and a workflow that runs it',
    load: async () => (await import('./commands/init-command.ts')).initCommand(),
  },
  run: {
    summary: 'simulate a scenario and write its report',
    load: async () => (await import('./commands/run-command.ts')).runCommand(),
  },
  compare: {
    summary: 'run several policies on the same people and report the differences',
    load: async () => (await import('./commands/compare-command.ts')).compareCommand(),
  },
  plan: {
    summary: 'find the fewest instances of a service that keep an objective at a risk',
    load: async () => (await import('./commands/plan-command.ts')).planCommand(),
  },
  list: {
    summary: 'list the simulations that ship with fleetcast',
    load: async () => (await import('./commands/list-command.ts')).listCommand(),
  },
  presets: {
    summary: 'list the policy presets, or show one with the source of every value',
    load: async () => (await import('./commands/presets-command.ts')).presetsCommand(),
  },
  explain: {
    summary: 'show the life of one device, step by step: inputs, guards, states and facts',
    load: async () => (await import('./commands/explain-command.ts')).explainCommand(),
  },
  runs: {
    summary: 'list the runs in a folder',
    load: async () => (await import('./commands/runs-command.ts')).runsCommand(),
  },
  show: {
    summary: 'show the summary of an earlier run',
    load: async () => (await import('./commands/show-command.ts')).showCommand(),
  },
  metrics: {
    summary: 'list the metrics, or show one with its definition',
    load: async () => (await import('./commands/metrics-command.ts')).metricsCommand(),
  },
  settings: {
    summary: 'list the keys of a scenario with their defaults, or show one in full',
    load: async () => (await import('./commands/settings-command.ts')).settingsCommand(),
  },
  schema: {
    summary: 'print the JSON Schema of a scenario, for editors',
    load: async () => (await import('./commands/schema-command.ts')).schemaCommand(),
  },
  convert: {
    summary: 'convert a published log to a usage trace',
    load: async () => (await import('./commands/convert-command.ts')).convertCommand(),
  },
  agree: {
    summary: 'run both engines and compare them fact by fact',
    load: async () => (await import('./commands/agree-command.ts')).agreeCommand(),
  },
  verify: {
    summary: 'check the simulator against closed-form results; exit code 1 if it disagrees with them',
    load: async () => (await import('./commands/verify-command.ts')).verifyCommand(),
  },
  bench: {
    summary: 'benchmark the engines against each other and against a hand-written loop',
    load: async () => (await import('./commands/bench-command.ts')).benchCommand(),
  },
  completion: {
    summary: 'print the completion script for bash, zsh or fish',
    load: async () => (await import('./commands/completion-command.ts')).completionCommand(allCommands),
  },
};

/** Each with what it says of itself. */
export function allCommands(): Promise<CommandUnknownOpts[]> {
  return Promise.all(
    Object.values(COMMANDS).map(async ({ summary, load }) => (await load()).description(summary)),
  );
}

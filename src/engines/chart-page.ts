import { isEffective, type Table, type TableRow } from './tabulate.ts';

/** The page of a chart in machines/: its diagram and its whole table, both generated from the table. */
export function chartPage(table: Table): string {
  const rows = table.rows.filter(isEffective);
  const ignored = table.rows.filter((row) => !isEffective(row));
  const lines = [
    `# ${table.machine}`,
    '',
    `Generated from \`${table.machine}.ts\` by \`npm run generate\`; do not edit. ${table.states.length} states, ` +
      `${table.inputs.length} inputs, ${rows.length} rows. An input that a state does not list changes nothing there.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...diagram(table, rows),
    '```',
    '',
    '| state | input | guards | next | steps |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${cells(row).join(' | ')} |`),
    '',
    '## What each state ignores',
    '',
    ...table.states.map((state) => {
      const inputs = ignored.filter((row) => row.from === state).map((row) => row.input);
      return `- \`${state}\`: ${inputs.length > 0 ? inputs.map((input) => `\`${input}\``).join(', ') : 'nothing'}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** The answers of a row as one reads them: `isOffline`, `not isOffline`. */
export function answersText(answers: TableRow['answers']): string {
  return answers.map(([guard, answer]) => (answer ? guard : `not ${guard}`)).join(', ');
}

function cells(row: TableRow): string[] {
  const next = row.to === row.from ? '·' : row.to;
  return [row.from, row.input, answersText(row.answers), next, row.steps.join(', ')];
}

/** Arrows between states, one for each pair, labelled with the inputs that lead there. */
function diagram(table: Table, rows: readonly TableRow[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.from === row.to) continue;
    const arrow = `${nodeId(row.from)} --> ${nodeId(row.to)}`;
    labels.set(arrow, (labels.get(arrow) ?? new Set()).add(row.input));
  }
  return [
    ...table.states.map((state) => `  state "${state}" as ${nodeId(state)}`),
    `  [*] --> ${nodeId(table.initial)}`,
    ...[...labels].map(([arrow, inputs]) => `  ${arrow} : ${[...inputs].join(', ')}`),
  ];
}

function nodeId(state: string): string {
  return state.replaceAll(/[-.]/g, '_');
}

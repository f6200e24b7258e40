/** Test support: a command as its recipe adds it: the inputs of a scenario with all defaults, without a run. */

import type { Addition } from './program.contract.ts';

const COMMAND = `import { inputsOf } from '../../scenario/compile/inputs.ts';
import { compiledScenario, scenarioCommand } from '../options/scenario-options.ts';

/** \`fleetcast inputs <scenario>\`: all that a run would be given, every default filled in. */
export function inputsCommand() {
  return scenarioCommand('inputs')
    .option('--json', 'one value, for scripts')
    .action(async (source, { json, ...options }) => {
      const inputs = inputsOf((await compiledScenario(source, options)).scenario);
      if (json) console.log(JSON.stringify(inputs));
      else for (const [key, value] of Object.entries(inputs)) console.log(\`\${key}: \${typeof value}\`);
    });
}
`;

const TEST = `import { expect, test } from 'vitest';
import { asked } from './asked.contract.ts';

test('as JSON it is one value', async () => {
  const { code, out } = await asked('inputs', 'wechat-month', '--seed', '7', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).seed).toBe(7);
});

test('a scenario that is not there is refused', async () => {
  const { code, out, err } = await asked('inputs', 'wechat-mont');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('wechat-month');
});
`;

const shown = (page: string): readonly (readonly [string, string])[] => [
  [page, `\`\`\`console\n$ npx fleetcast inputs wechat-month\n…\n\`\`\`\n\n${page}`],
];

export const COMMAND_ADDED: Addition = {
  recipe: 'A command',
  files: {
    'src/cli/commands/inputs-command.ts': COMMAND,
    'src/cli/commands.ts': [
      [
        '  schema: {',
        `  inputs: {
    summary: 'what a run of a scenario would be given, every default filled in',
    load: async () => (await import('./commands/inputs-command.ts')).inputsCommand(),
  },
  schema: {`,
      ],
    ],
    'src/cli/help/help.zh.ts': [
      [
        '};\n\n/** Words around them. */',
        `  'what a run of a scenario would be given, every default filled in': '一次运行所得到的全部输入，默认值均已补全',
  'one value, for scripts': '单个值，供脚本使用',
};

/** Words around them. */`,
      ],
    ],
    'src/cli/inputs.test.ts': TEST,
    'docs/guide/04-describe-a-policy.md': shown('## What else a platform does'),
    'docs/zh/guide/04-describe-a-policy.md': shown('## 平台还会做什么'),
  },
};

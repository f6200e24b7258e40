/** A comparison as one HTML file that a meeting can be held over. */

import { html, type Markup } from '../html/markup.ts';
import { noScript, type Page, pageHtml } from '../html/page-html.ts';
import { pictureSection } from '../html/sections/picture-section.ts';
import { thresholdsSection } from '../html/sections/thresholds-section.ts';
import { fleetText } from '../words/fleet-text.ts';
import { noteText } from '../words/note-text.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { comparedPictures } from './comparison-pictures.ts';
import { cohortSection, differencesSection, sideBySideSection } from './comparison-tables.ts';
import { differenceOverTime } from './difference-over-time.ts';
import { differenceVerdicts } from './difference-verdicts.ts';
import { verdictOf } from './verdict.ts';
import { whyPicture } from './why-pictures.ts';

export function comparisonHtml(context: ComparisonContext): Promise<string> {
  return pageHtml(comparisonPage(context));
}

/** What the file holds. */
export function comparisonPage(context: ComparisonContext): Page {
  const { title, base, contrasts, attributed, say } = context;
  const overTime = differenceOverTime(context);
  const pictures = [...comparedPictures(context), ...(overTime ? [overTime] : [])];
  const reasons = contrasts.map((contrast, index) =>
    whyPicture(contrast, attributed[index]!, index, context),
  );
  return {
    speech: context,
    title,
    version: base.result.run.version,
    pictures: [...pictures, ...reasons],
    header: header(context),
    main: html`${thresholdsSection(differenceVerdicts(contrasts, context), context)}
${sideBySideSection(context)}
<section aria-labelledby="pictures">
<h2 id="pictures">${say({ en: 'Over time, and at what cost', zh: '变化与代价' })}</h2>
<p class="question">${say({
      en: 'What do people get under each policy, when, and what does it cost the servers?',
      zh: '各策略下用户在什么时候得到什么，服务器的代价是多少？',
    })}</p>
<div class="pictures">${pictures.map((picture) => pictureSection(picture, false, context))}</div>
</section>
<section aria-labelledby="why">
<h2 id="why">${say({ en: 'Why?', zh: '原因分析' })}</h2>
<p class="question">${say({
      en: 'Every open is compared under both policies: where only one of them gave a fresh answer, what prevented it under the other?',
      zh: '逐次比较每次打开在两种策略下的结果：仅一种策略取到新鲜数据时，另一种为什么没有取到？',
    })}</p>
<div class="pictures">${reasons.map((picture) => pictureSection(picture, reasons.length > 1, context))}</div>
</section>
${cohortSection(context)}
${differencesSection(context)}
${commandSection(context)}`,
  };
}

function header(context: ComparisonContext): Markup {
  const { title, base, contrasts, say, duration } = context;
  const { run } = base.result;
  const [horizon, warmup] = [duration(run.horizonMs), duration(run.warmupMs)];
  const devices = fleetText(base.scale, say);
  const fleet =
    run.replications > 1
      ? say({
          en: `${devices}, ${run.replications} replications`,
          zh: `${devices}，重复运行 ${run.replications} 次`,
        })
      : devices;
  const time = say({
    en: `${horizon}, of which the first ${warmup} are warm-up and left out`,
    zh: `共 ${horizon}，其中前 ${warmup}为预热期，不计入`,
  });
  const seed = say({ en: `random seed ${run.seed}`, zh: `随机种子 ${run.seed}` });
  return html`<header>
<p class="wordmark">fleetcast</p>
<h1>${title}</h1>
<p class="lede">${peopleText(context)}</p>
<ul class="verdicts">${contrasts.map((contrast) => html`<li>${verdictOf(contrast, context)}</li>`)}</ul>
<ul class="span"><li>${fleet}</li><li>${time}</li><li>${seed}</li></ul>
${notesOf(context).map((note) => html`<p class="scale">${note}</p>`)}
${noScript(context)}
</header>`;
}

/** Whom the policies are tried on: the same people, unless a policy comes with people of its own. */
function peopleText({ attributed, say }: ComparisonContext): string {
  const isOthers = attributed.some(({ whole }) => whole.parts.some(({ reason }) => reason === 'notOpened'));
  return isOthers
    ? say({
        en: 'The same devices with common random numbers under each policy; but people do not open the app at the same instants under all of them.',
        zh: '各策略使用相同的设备与公共随机数；但并非在所有策略下用户都在相同时刻打开小程序。',
      })
    : say({
        en: 'The same people under each policy: they open the app at the same instants, for as long, on the same network.',
        zh: '各策略面对同一批用户：打开小程序的时刻、停留时长与网络完全相同。',
      });
}

/** What one should know of the runs before trusting the comparison; what holds for all of them is said once. */
export function notesOf(context: ComparisonContext): string[] {
  const { policies, say } = context;
  const notes = new Set(policies.flatMap(({ result }) => result.notes));
  return [...notes].map((note) => {
    const of = policies.filter(({ result }) => result.notes.includes(note)).map(({ label }) => label);
    const labels = of.length < policies.length ? of.join(say({ en: ', ', zh: '、' })) : '';
    return noteText(note, context, labels);
  });
}

function commandSection({ command, say }: ComparisonContext): Markup {
  const label = say({ en: 'Command that repeats this comparison', zh: '复现本次对比的命令' });
  return html`<section aria-labelledby="run">
<h2 id="run">${say({ en: 'This comparison', zh: '本次对比' })}</h2>
<pre class="command" tabindex="0" role="group" aria-label="${label}"><code>${command}</code></pre>
</section>`;
}

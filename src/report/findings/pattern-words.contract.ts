/** Test support: words that state a pattern, and the sentences that do so in a report. */

/** A sentence with one of these says more than numbers: it needs a finding. */
export const PATTERN_WORDS = {
  en: /\b(highest|lowest|most|least|busiest|quietest|largest|smallest|best|worst|newest|ris(?:es|ing)|falls|trend|stands? out|differ\w*|down to|above|below|sooner|later than|too (?:low|high)|more than|fewer than|better|worse|faster|slower|than chance)\b/i,
  zh: /最(?!近|后)|[高低]于均值|偏高|偏低|差异|起伏|趋势|上升|下降|更高|更低|更快|更慢|优于/,
} as const;

/** What a report of a run says only where it has found it. */
export const STATED_PATTERNS = {
  en: /busiest minute[^.]*, on [A-Z]|(?:highest|lowest) around|rises and falls|(?:above|below) it on|most frequent reason \(|^From .* down to|sooner than without|points too (?:low|high)/,
  zh: /出现在|前后最|起伏|[高低]于均值|最常见的原因是|^最高为|拉取早|偏[高低] /,
} as const;

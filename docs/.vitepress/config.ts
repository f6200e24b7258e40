/** The site of these pages: `npm run docs`. It asks nothing of a network: system fonts, local search. */

import { defineConfig } from 'vitepress';

const GUIDE = [
  '01-what-it-answers',
  '02-first-run',
  '03-describe-users-and-apps',
  '04-describe-a-policy',
  '05-compare-policies',
  '06-how-sure-is-it',
  '07-load-on-the-servers',
  '08-why',
  '09-scripts-and-ci',
  '10-limits',
];

const ENGLISH = [
  'What does it answer?',
  'The first run',
  'Describe users and apps',
  'Describe a policy',
  'Compare policies',
  'How sure is it?',
  'The load on the servers',
  'Why?',
  'Thresholds, scripts, CI',
  'What it cannot do',
];

const CHINESE = [
  '它能回答什么',
  '第一次运行',
  '描述用户与小程序',
  '描述策略',
  '对比策略',
  '结果有多可信',
  '服务器负载',
  '为什么',
  '阈值、脚本与 CI',
  '它做不到什么',
];

const SEARCH_IN_CHINESE = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    noResultsText: '没有结果',
    resetButtonTitle: '清除',
    footer: { selectText: '选择', navigateText: '切换', closeText: '关闭' },
  },
};

/** Words, and Chinese characters one by one: no spaces stand between them. It runs in the browser too, so it leans on nothing. */
const tokenize = (text: string): string[] => text.match(/\p{Script=Han}|[^\s\p{P}\p{Script=Han}]+/gu) ?? [];

const guide = (prefix: string, titles: readonly string[]) =>
  GUIDE.map((page, index) => ({ text: `${index + 1} ${titles[index]}`, link: `${prefix}/guide/${page}` }));

const reference = [
  { text: 'Settings', link: '/settings' },
  { text: 'Metrics', link: '/metrics' },
  { text: 'The contract', link: '/contract' },
  { text: 'Glossary', link: '/glossary' },
];

const inside = [
  { text: 'Decisions', link: '/decisions/' },
  { text: 'The compiled dialect', link: '/dialect' },
  { text: 'Where the time goes', link: '/performance' },
];

export default defineConfig({
  title: 'fleetcast',
  description: 'What a background-fetch policy does to people and to servers',
  transformPageData(page) {
    const [, name] = /(settings|metrics)\.md$/.exec(page.relativePath) ?? [];
    if (name === undefined) return;
    page.frontmatter = { ...page.frontmatter, pageClass: `reference ${name}`, aside: false };
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: { zh: { translations: SEARCH_IN_CHINESE } },
        miniSearch: { options: { tokenize } },
      },
    },
    outline: [2, 3],
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        nav: [
          { text: 'Guide', link: '/guide/' },
          { text: 'Settings', link: '/settings' },
          { text: 'Metrics', link: '/metrics' },
          { text: 'Contract', link: '/contract' },
        ],
        sidebar: [
          { text: 'Guide', items: guide('', ENGLISH) },
          { text: 'Reference', items: reference },
          { text: 'Inside', items: inside },
        ],
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '后台拉取策略对用户与服务器的影响',
      themeConfig: {
        nav: [
          { text: '指南', link: '/zh/guide/' },
          { text: '配置项', link: '/zh/settings' },
          { text: '指标', link: '/zh/metrics' },
        ],
        sidebar: [
          { text: '指南', items: guide('/zh', CHINESE) },
          {
            text: '参考',
            items: [
              { text: '配置项', link: '/zh/settings' },
              { text: '指标', link: '/zh/metrics' },
              { text: '契约（英文）', link: '/contract' },
              { text: '术语表（中英对照）', link: '/glossary' },
            ],
          },
        ],
        outline: { level: [2, 3], label: '本页目录' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '菜单',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '切换语言',
        skipToContentLabel: '跳到正文',
        // The reader switched the language on a page that there is in English only.
        notFound: {
          title: '此页没有中文版',
          quote: '契约、术语表、设计决策等页面仅有英文版。',
          linkLabel: '回到首页',
          linkText: '回到首页',
        },
      },
    },
  },
});

/** What help says in Chinese, by what it says in English. */
export const CHINESE: Readonly<Record<string, string>> = {
  'Forecasts what a background-fetch policy does to the people who open an app and to the servers behind it.':
    '预测后台数据拉取策略对打开应用的用户、以及对后端服务器的影响。',
  'write a scenario to begin with, and a workflow that runs it': '生成一个入门场景，以及运行它的工作流',
  'what the scenario is called: small letters, digits and dashes': '场景名称：小写字母、数字和连字符',
  "the project's folder": '项目所在的文件夹',
  'leave out .github/workflows/fleetcast.yml, which runs the scenario on GitHub':
    '不生成 .github/workflows/fleetcast.yml（在 GitHub 上运行该场景的工作流）',
  'display help for command': '显示帮助',
  'output the version number': '显示版本号',
  'simulate a scenario and write its report': '对一个场景进行仿真，并生成报告',
  'a file (.yaml, .json, .ts), or the name of a shipped simulation':
    '场景文件（.yaml、.json、.ts），或自带仿真的名称',
  'number of devices': '设备数',
  'random seed': '随机种子',
  'length of the run, such as 28d': '仿真时长，例如 28d',
  'set any key of the scenario; can be repeated': '设置场景中的任意键，可重复使用',
  'the engine that runs it': '使用的引擎',
  'number of worker threads; results are identical for any number': '工作线程数；无论取多少，结果都相同',
  'number of independent replications': '独立重复的次数',
  'add replications until a metric is as precise as asked: "periodic.hitRate ± 0.002"':
    '不断增加重复次数，直到某个指标达到所要求的精度："periodic.hitRate ± 0.002"',
  'language of the report': '报告的语言',
  'folder for reports': '存放报告的文件夹',
  'write a log of every fact beside the report, and check that replaying it rebuilds the state of every device':
    '在报告旁写出记录每个事实的日志，并检查重放日志能否还原每台设备的状态',
  'print the result as one JSON object, and nothing else': '只输出一个 JSON 对象（结果）',
  'write each threshold as a test, in JUnit XML': '将每条阈值写成一个测试用例（JUnit XML）',
  'append a summary in Markdown, as "$GITHUB_STEP_SUMMARY" expects':
    '追加一份 Markdown 摘要，可用于 "$GITHUB_STEP_SUMMARY"',
  'judge the difference of each variant: "periodic.freshHitRate >= base - 1pt"; can be repeated':
    '评判每个变体相对基准的差值："periodic.freshHitRate >= base - 1pt"，可重复使用',
  'let a threshold hold only if all of the 95 % interval keeps it':
    '只有整个 95% 置信区间都满足时，才算满足阈值',
  'print errors and thresholds only': '只输出错误和阈值',
  'print errors only': '只输出错误',
  'run several policies on the same people and report the differences':
    '让同一批用户分别运行多个策略，并报告其差异',
  'a preset, an interval (6h), path=value[,path=value], a scenario, or an earlier run; "LABEL: " in front names it':
    '预设、间隔（6h）、path=value[,path=value]、场景，或以前的一次运行；前面加上 "标签: " 可为其命名',
  'number of independent replications of each policy': '每个策略独立重复的次数',
  'print the comparison as one JSON object, and nothing else': '只输出一个 JSON 对象（对比结果）',
  'list the simulations that ship with fleetcast': '列出 fleetcast 自带的仿真',
  'list the policy presets, or show one with the source of every value':
    '列出策略预设，或显示其中一个及其每个取值的出处',
  'a preset': '预设',
  'show the life of one device, step by step: inputs, guards, states and facts':
    '逐步显示一台设备的经历：输入、守卫条件、状态和事实',
  'index of the device, from 0': '设备的序号，从 0 开始',
  'ISO 8601, or a duration after the start': 'ISO 8601 时刻，或从开始算起的时长',
  'print the request behind each fetch and the callbacks that the app receives, as the platform issues them':
    '输出每次拉取背后的请求，以及应用收到的回调，与平台发出的一致',
  'list the runs in a folder': '列出文件夹中的各次运行',
  'print the catalogue as JSON': '以 JSON 输出运行目录',
  'show the summary of an earlier run': '显示以前一次运行的摘要',
  'id of the run, as listed by fleetcast runs': '运行的标识，见 fleetcast runs',
  'print its result as JSON': '以 JSON 输出其结果',
  'list the metrics, or show one with its definition': '列出各项指标，或显示其中一项的定义',
  'a metric such as periodic.hitRate, or a branch such as periodic.ageMs':
    '指标，例如 periodic.hitRate；或一组指标，例如 periodic.ageMs',
  'print the metrics as one JSON list, and nothing else': '只输出一个 JSON 数组（指标）',
  'list the keys of a scenario with their defaults, or show one in full':
    '列出场景的各个键及其默认值，或完整显示其中一个',
  'a key such as policy.periodic.retry': '键，例如 policy.periodic.retry',
  'print the settings as one JSON list, and nothing else': '只输出一个 JSON 数组（设置）',
  'print the JSON Schema of a scenario, for editors': '输出场景的 JSON Schema，供编辑器使用',
  'convert a published log to a usage trace': '将公开的日志转换为使用轨迹',
  'convert one day of Azure Functions (counts per function and minute) to device,time of active minutes':
    '将一天的 Azure Functions 数据（每个函数每分钟的计数）转换为活跃分钟的 device,time',
  'the CSV file as published, gzip or plain': '公开的 CSV 文件，可以是 gzip 压缩的',
  'the CSV file to write': '要写出的 CSV 文件',
  'run both engines and compare them fact by fact': '运行两个引擎，并逐个事实进行比较',
  'check the simulator against closed-form results; exit code 1 if it disagrees with them':
    '用闭式解检验仿真器；如不一致，退出码为 1',
  'only cases whose name contains this text': '只运行名称中包含该文本的用例',
  'measure the coverage of the 95 % confidence intervals instead, over many small runs':
    '改为用大量小规模运行测量 95% 置信区间的覆盖率',
  'with --coverage: number of small runs': '与 --coverage 一起使用：小规模运行的次数',
  'print JSON instead of a table': '输出 JSON，而不是表格',
  'also write the JSON to a file': '同时将 JSON 写入文件',
  'benchmark the engines against each other and against a hand-written loop':
    '将两个引擎相互比较，并与手写的循环比较，测量性能',
  'number of measurements of each; the median is reported': '每项测量的次数；报告其中位数',
  'size of the workloads, in percent': '负载规模，以百分比表示',
  'measure instead how the cost grows with the size of the fleet': '改为测量开销如何随设备规模增长',
  'print the completion script for bash, zsh or fish': '输出 bash、zsh 或 fish 的补全脚本',
  'which the script is for': '脚本所用的 shell',
  'find the fewest instances of a service that keep an objective at a risk':
    '求出在给定风险下满足服务目标所需的最少实例数',
  'the service that is planned; may be left out if there is one': '要规划的服务；只有一个服务时可省略',
  'what is promised to requests: "waitMs.p99 <= 200", "sojournMs.p95 <= 500", "waitedShare <= 0.2", "errorShare <= 0.001"':
    '对请求的承诺："waitMs.p99 <= 200"、"sojournMs.p95 <= 500"、"waitedShare <= 0.2"、"errorShare <= 0.001"',
  'what has to keep it: the run as a whole, or each hour or minute of it':
    '按什么判断是否达标：整次运行，或其中每小时、每分钟',
  'the share of runs that may miss it': '允许未达标的运行所占比例',
  'number of independent replications of each number of instances': '每种实例数的独立重复次数',
  'more instances than this are not tried': '实例数的上限',
  'print the plan as one JSON object, and nothing else': '只输出一个 JSON 对象（规划结果）',
};

/** Words around them. */
export const CHINESE_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

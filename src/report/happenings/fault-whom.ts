/** What a fault does, and to whom, in a sentence. */

import { unforeseen } from '../../compiled/kernel/native.ts';
import type { Fault } from '../../scenario/schema/faults.ts';
import { figure, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

/** @returns none where its name says it all */
export function whomText({ say, duration }: ReportContext, fault: Fault): readonly string[] {
  switch (fault.kind) {
    case 'outage': {
      const failing = percent(fault.failure);
      return fault.failure === 1
        ? []
        : [
            say({
              en: `Each request fails with probability ${failing}.`,
              zh: `每个请求以 ${failing} 的概率失败。`,
            }),
          ];
    }
    case 'slow': {
      const factor = figure(fault.factor);
      return [say({ en: `Answers took ${factor} times as long.`, zh: `响应时间变为原来的 ${factor} 倍。` })];
    }
    case 'bodySize': {
      const factor = figure(fault.factor);
      return [
        say({
          en: `Answers were ${factor} times as large.`,
          zh: `应答正文大小变为原来的 ${factor} 倍。`,
        }),
      ];
    }
    case 'push': {
      const [share, within] = [percent(fault.share), duration(fault.within)];
      const app = fault.app ?? say({ en: 'the app', zh: '小程序' });
      return [
        say({
          en: `It had ${share} of the devices open ${app} within ${within}.`,
          zh: `使 ${share} 的设备在 ${within}内打开${fault.app === undefined ? app : ` ${app}`}。`,
        }),
      ];
    }
    case 'change': {
      const over = duration(fault.over);
      const sets = Object.entries(fault.set).map(([path, value]) => `${path}: ${JSON.stringify(value)}`);
      const list = sets.join(say({ en: ', ', zh: '，' }));
      return fault.over > 0
        ? [
            say({
              en: `It set ${list}, step by step within ${over}.`,
              zh: `设置 ${list}，在 ${over}内逐步达到。`,
            }),
          ]
        : [say({ en: `It set ${list}.`, zh: `设置 ${list}。` })];
    }
    case 'pullNow':
    case 'clearCache':
    case 'simulateRelease': {
      const share = percent(fault.share);
      return fault.share === 1
        ? []
        : [say({ en: `It affected ${share} of the devices.`, zh: `影响 ${share} 的设备。` })];
    }
    case 'badPackage': {
      const version = figure(fault.version);
      return [
        say({
          en: `Launches of version ${version} crashed as soon as its package had loaded.`,
          zh: `版本 ${version} 的启动在代码包加载完成后立即崩溃。`,
        }),
      ];
    }
    case 'down': {
      const { service } = fault;
      return [say({ en: `The service ${service} refused connections.`, zh: `服务 ${service} 拒绝连接。` })];
    }
    case 'degraded': {
      const [service, share] = [fault.service, percent(fault.share)];
      return [
        say({
          en: `The service ${service} had lost ${share} of its instances.`,
          zh: `服务 ${service} 缺失 ${share} 的实例。`,
        }),
      ];
    }
    case 'errors': {
      const [service, share] = [fault.service, percent(fault.share)];
      return [
        say({
          en: `The service ${service} answered ${share} of what it served with errors.`,
          zh: `服务 ${service} 对其处理的请求有 ${share} 返回错误。`,
        }),
      ];
    }
    case 'clockSkew': {
      const [share, by] = [percent(fault.share), duration(Math.abs(fault.by))];
      return [
        fault.by < 0
          ? say({
              en: `The clocks of ${share} of the devices were ${by} slow.`,
              zh: `${share} 的设备时钟慢 ${by}。`,
            })
          : say({
              en: `The clocks of ${share} of the devices were ${by} fast.`,
              zh: `${share} 的设备时钟快 ${by}。`,
            }),
      ];
    }
    default:
      return unforeseen(fault);
  }
}

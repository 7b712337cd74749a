const surnames = Array.from(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严",
);

const first = Array.from(
  "长春建文明德永国志正光荣世家立兴庆良友孝忠仁义礼学思成大天玉秀桂淑素华英翠小晓雪雨月云红丽美海江河山石林森松柏元开朝中",
);

const second = Array.from(
  "江华明芳英秀兰珍玲琴平军强勇刚伟杰斌涛波辉健民生才富贵祥林清泉峰岭川海洋波霞燕莉萍梅菊莲香凤云娟慧敏静洁蓉蕾莎琳",
);

/**
 * A plausible name that is the same for the same seed. About one in six has two characters. Nobody
 * is meant: the parts are combined by arithmetic.
 */
export function demoName(seed: string): string {
  const hash = hashOf(seed);
  const surname = pick(surnames, hash);
  const given = pick(second, Math.floor(hash / 7919));
  if (hash % 6 === 0) return surname + given;
  return surname + pick(first, Math.floor(hash / 104_729)) + given;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

/** FNV-1a over UTF-16 units with a final mix, so that neighbouring seeds spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

import type { Sex } from "../../identity/sex.ts";
import type { Chance } from "./chance.ts";

const usual = Array.from(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘于蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严先税牟车",
);

/** Surnames that are read in a way of their own or have two characters; they try the search. */
const unusual = [
  "单",
  "仇",
  "曾",
  "任",
  "解",
  "查",
  "区",
  "华",
  "盖",
  "欧阳",
  "诸葛",
  "司马",
  "上官",
];

const given: Readonly<Record<Sex, { first: string; last: string }>> = {
  male: {
    first: "长建文明德永国志正光荣世家立兴庆良友孝忠仁义礼学思成大天玉朝中启泽云开元松柏江海山河",
    last: "江华明军强勇刚伟杰斌涛波辉健民生才富贵祥林清泉峰岭川海平安全友银金培元洪彬宇浩轩",
  },
  female: {
    first: "秀桂淑素华英翠小晓雪雨月云红丽美玉春光国德世家文明正永兴天大启泽冬秋菊梅兰",
    last: "芳英秀兰珍玲琴霞燕莉萍梅菊莲香凤云娟慧敏静洁蓉蕾莎琳群容碧琼先会芬珍华平芝怡欣",
  },
};

/**
 * A name that sounds like a person's; nobody is meant. One in six has two characters, one in forty
 * an unusual surname.
 */
export function peopleName(chance: Chance, sex: Sex): string {
  const surname = chance.percent(2.5) ? chance.pick(unusual) : chance.pick(usual);
  const { first, last } = given[sex];
  const end = chance.pick(Array.from(last));
  return chance.percent(17) ? surname + end : surname + chance.pick(Array.from(first)) + end;
}

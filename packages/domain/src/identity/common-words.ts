/**
 * Words that passwords are commonly built on: the best known passwords, words of love and luck in
 * pinyin, names of places here, and the words of this trade. Parts of at least three letters.
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    "password passwd pass passcode pwd admin administrator root user guest test tester testing demo " +
    "system manager master owner operator oracle server service support office default changeme " +
    "change secret private public welcome hello hi letmein login logon access enter open sesame " +
    "iloveyou loveyou love lover lovely baby babygirl honey angel princess prince queen king happy " +
    "lucky sunshine summer winter spring autumn monday friday monkey dragon tiger eagle panda lion " +
    "football baseball basketball soccer hockey superman batman spider pokemon starwars naruto " +
    "shadow michael jordan ashley jessica daniel thomas robert charlie andrew jennifer michelle " +
    "trustno freedom whatever nothing forever computer internet google facebook microsoft windows " +
    "apple iphone android samsung huawei xiaomi tencent wechat weixin alipay taobao baidu aliyun " +
    "qq qwe asd zxc qaz wsx abc abcd aaa xyz one two three four five six seven eight nine zero " +
    "the and you your good best cool super hot new my me god jesus mother father family friend " +
    "woaini woaiwo woai aini woaiwojia wojia woaizhongguo wodemima mima wode shouji dianhua nihao " +
    "laopo laogong baobao baobei xiaobao xiaobei mama baba qinai gongxi facai jixiang ruyi ping " +
    "pingan kuaile xingfu jiankang shunli fuqi caishen haoyun tiantian xiaoxiao beijing shanghai " +
    "guangzhou shenzhen chongqing chengdu sichuan luzhou hejiang luxian jiangyang naxi xuyong gulin " +
    "zhongguo china renmin xian xianfu zhengfu gongan gongzuo bangong bangongshi danwei lingdao " +
    "canlian canjiren hjcl hjxcl scslzs cdpf wuzi fuyang lingang wanglong baisha xianshi yaoba jiuzhi " +
    "fengming rongshan bailu ganyu fubao xiantan daqiao chewang baimi fawangsi shenbicheng shilong " +
    "zhenlong lijiang county town village street grid federation disabled yiqing kangyi fangyi jiayou"
  ).split(" "),
);

/** Numbers that stand for sentences or for luck. */
export const commonNumbers: ReadonlySet<string> = new Set(
  (
    "520 521 1314 5201314 1314520 5211314 7758521 7758258 666 6666 66666 888 8888 88888 168 1688 " +
    "518 5188 911 007 110 119 120 10086 10010 10000 12345 12306 147258369 159357 147258 258369 " +
    "741852963 963852741 789456123 789456 456123 123321 1234321 112233 11223344 332211 121212 " +
    "123123 123456 654321 0830 646200 510522 510500"
  ).split(" "),
);

const surnames =
  "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie " +
  "song tang han feng deng cao peng zeng xiao tian dong yuan pan yu jiang cai du ye cheng su wei lv lu " +
  "ding ren shen yao cui zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue " +
  "yan duan lei hou long tao he gu mao hao gong shao wan qian";

const givenNames =
  "wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xiu xia ping gang gui ying " +
  "hua hui dan bo bin feng xin yi yu hao kai ning xu yue jia rui chen zhi wen tian xiang lin long hong " +
  "mei lan feng lian qing yun dong jian guo sheng xiao da ting ling na qin zhen yuan hai chun lu shan " +
  "san si bao fu rong chang cheng zhong liang he quan peng fei kun cong han shu ya nan cai";

/** A full Chinese name in pinyin: a frequent surname and one or two frequent syllables. */
export const pinyinName = new RegExp(
  `(?:${alternatives(surnames)})(?:${alternatives(givenNames)}){1,2}`,
  "y",
);

function alternatives(words: string): string {
  return [...new Set(words.split(" "))].sort((a, b) => b.length - a.length).join("|");
}

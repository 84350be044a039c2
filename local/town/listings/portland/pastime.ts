import { moot, offered, usd } from '../offered.ts';

/** Sports and hobbies in Portland. */
export const PASTIME = [
  offered({
    id: 'kettlebells',
    seller: 'marcus',
    title: 'Kettlebells: 16, 20 and 24 kg',
    description: 'Cast iron, no plastic. Chalk included because I have a lot of it. I will carry them to your car.',
    condition: 'good',
    category: 'fitness',
    price: usd(95),
    shots: [['🏋️', 'stone', 'What they are for']],
    listed: 10,
  }),
  offered({
    id: 'rowing-machine',
    seller: 'marcus',
    title: 'Rowing machine, folds upright',
    description:
      'Chain oiled, seat rolls without a sound, monitor takes two C batteries. 420 km on it, about a quarter of what I promised myself.',
    condition: 'good',
    category: 'fitness',
    price: usd(260),
    deposit: 20,
    shots: [
      ['🚣', 'sky', 'It is nearly like this'],
      ['🔋', 'mint', 'For the monitor'],
    ],
    listed: 4,
  }),
  offered({
    id: 'two-person-tent',
    seller: 'wes',
    title: 'Two-person tent, 3.5 lb, footprint included',
    description: 'Nine nights. Seams sealed this summer. One stake is a spoon, it works.',
    condition: 'like-new',
    category: 'camping',
    price: usd(135),
    ships: { within: [3, 7, 3] },
    shots: [
      ['⛺', 'moss', 'Pitched in the yard'],
      ['🥄', 'stone', 'The stake that is a spoon'],
    ],
    listed: 21,
  }),
  offered({
    id: 'quilt-fabric',
    seller: 'elena',
    title: '퀼트용 면 열네 장 · Quilting cotton',
    description:
      '파랑과 녹빛으로 모았고, 빨아서 다렸어요. 두 장은 가장자리에 구멍이 있으니 피해서 자르세요. Washed and pressed; two have holes at the edge.',
    language: 'ko',
    condition: 'new',
    category: 'crafts',
    price: moot(15),
    shots: [
      ['🧵', 'sky', 'The blues'],
      ['🪡', 'rose', 'What I used for the last one'],
    ],
    listed: 27,
  }),
  offered({
    id: 'strategy-games',
    seller: 'ben',
    title: 'Two heavy strategy games, one missing a meeple',
    description:
      'The missing meeple is yellow and I blame the cat next door. Expansions in the box. Four hours each, plan snacks.',
    condition: 'good',
    category: 'board-games',
    price: usd(45),
    shots: [
      ['🎲', 'plum', 'Game night'],
      ['♟️', 'sand', 'The other one is not chess'],
    ],
    listed: 8,
  }),
];

import { asked } from './story.ts';

/** What is asked in Portland. */
export const PORTLAND_QUESTIONS = [
  asked('walnut-table', 'dele', 100, 'Would the legs come off for a narrow stair?', [
    6,
    'Yes, four bolts each, I will show you. The top alone is 61 lb.',
  ]),
  asked('walnut-table', 'priya', 50, 'How far can the knot be felt by hand?', [
    2,
    'Not at all, it is filled level. You only see it.',
  ]),
  asked('steel-commuter', 'noor', 70, 'I am 5 foot 6. Is 54 too big?', [
    3,
    'A little. Come and stand over it; we also have a 51 coming in next week.',
  ]),
  asked('steel-commuter', 'wes', 200, 'Does the rack take standard pannier hooks?', [1, 'It does, 10 mm tube.']),
  asked('mirrorless', 'maya', 90, 'Which lens mount is it?', [
    5,
    'The current one of that brand, so everything since 2018 fits.',
  ]),
  asked('turntable', 'theo', 60, 'Does it have a ground wire?', [2, 'It does, and no hum. Bring a record.']),
  asked('turntable', 'ben', 20, 'Would you trade for two strategy games?'),
  asked('dutch-oven', 'hyejin', 660, 'Is the lid heavy enough for bread?', [4, 'Heavy enough for an opinion. Yes.']),
  asked('kimchi-fridge', 'june', 100, '전기를 많이 먹나요? How much power does it use?', [
    8,
    '하루 0.4kWh쯤이에요. About ten dollars in a winter.',
  ]),
  asked('rowing-machine', 'wes', 40, 'Will it fit a seven-foot ceiling when it stands up?', [
    3,
    'Stored upright it is 6 ft 10, so yes, by the width of a hand.',
  ]),
  asked('cactus-trio', 'rosa', 400, 'Are they safe with cats?', [2, 'The cat learns once. They are not poisonous.']),
  asked('two-person-tent', 'elena', 470, 'What happened to the missing stake?', [
    1,
    'It is in a lake. The spoon is better.',
  ]),
  asked('quilt-fabric', 'maya', 300, 'Could you cut the set in half?', [12, 'I would rather keep it together, sorry.']),
  asked('snow-suit', 'rosa', 10, 'Does it run small?'),
];

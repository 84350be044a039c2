import { offered, usd } from '../offered.ts';

/** Cameras, computers and sound in Portland. */
export const TECH = [
  offered({
    id: 'mirrorless',
    seller: 'priya',
    title: 'Mirrorless body, 41k shutter count',
    description:
      'My second body for two seasons of weddings. Sensor cleaned in October, no hot pixels at ISO 1600. The grip rubber on the card door is lifting a little. Two batteries, strap, original box.\nMeet me at the café on the corner, we will shoot a card full together.',
    condition: 'good',
    category: 'cameras',
    price: usd(295),
    deposit: 25,
    shots: [
      ['📷', 'stone', 'The body'],
      ['🔋', 'mint', 'Two batteries'],
      ['📸', 'plum', 'The flash shoe'],
    ],
    listed: 10,
  }),
  offered({
    id: 'ring-light',
    seller: 'priya',
    title: 'Ring light and stand, 18 in',
    description:
      'Bought for video calls, used for eleven of them. Colour runs from warm to cold. Stand reaches six feet.',
    condition: 'like-new',
    category: 'tech',
    price: usd(35),
    shots: [['🤳', 'rose', 'What it is for']],
    listed: 3,
  }),
  offered({
    id: 'monitor-24',
    seller: 'ben',
    title: '24-inch monitor, HDMI cable included',
    description: 'Plain and bright. One dead pixel in the top left corner that I forgot about until I wrote this.',
    condition: 'good',
    category: 'computers',
    price: usd(55),
    shots: [['🖥️', 'sky', 'The monitor']],
    listed: 5,
  }),
  offered({
    id: 'bookshelf-speakers',
    seller: 'dele',
    title: 'Bookshelf speakers, re-foamed',
    description:
      'The surrounds had turned to dust, so I replaced them. They now sound the way people remember them. Veneer has a ring on one top, put a plant there.',
    condition: 'good',
    category: 'audio',
    price: usd(140),
    deposit: 10,
    shots: [
      ['🔊', 'sand', 'The pair'],
      ['🎚️', 'plum', 'On my test bench'],
    ],
    listed: 19,
  }),
];

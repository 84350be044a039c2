import { offered, usd } from '../offered.ts';

/** Books in Portland. */
export const BOOKS = [
  offered({
    id: 'mysteries',
    seller: 'june',
    title: 'Thirty mysteries, mostly British',
    description:
      'Two shopping bags, paperback, spines read but not broken. A few have my notes on who I thought did it. I was usually wrong.',
    condition: 'good',
    category: 'novels',
    price: usd(25),
    shots: [
      ['📚', 'sky', 'Both bags, unpacked'],
      ['🕵️', 'stone', 'The kind of book it is'],
    ],
    listed: 14,
  }),
  offered({
    id: 'korean-picture-books',
    seller: 'hyejin',
    title: '한글 그림책 열한 권',
    description:
      '아이가 커서 이제 영어책만 읽으려고 해요. 낙서 있는 책 한 권은 그냥 드려요. 읽어 주던 목소리가 그리워질 것 같아요.',
    condition: 'good',
    category: 'books',
    price: usd(30),
    ships: { within: [4, 8, 3] },
    shots: [['📖', 'rose', '그림책 열한 권']],
    listed: 18,
  }),
  offered({
    id: 'nursing-textbooks',
    seller: 'noor',
    title: 'Anatomy textbook and flash cards',
    description:
      'Dropped the course, kept the curiosity. Highlighter in chapters one to four. Cards are complete and sorted.',
    condition: 'good',
    category: 'textbooks',
    price: usd(40),
    shots: [
      ['📘', 'mint', 'The book'],
      ['🦴', 'stone', 'Chapter six'],
    ],
    listed: 2,
  }),
];

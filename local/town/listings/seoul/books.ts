import { moot, offered, won } from '../offered.ts';

/** Books and comics in Seoul. */
export const BOOKS = [
  offered({
    id: 'essay-box',
    seller: 'page',
    title: '골라 담은 에세이 다섯 권',
    description:
      '좋아하는 작가나 요즘 기분을 적어 주시면 저희가 다섯 권을 골라 드려요. 밑줄 있는 책은 한 권까지만 넣어요.\n가게에 오시면 바꿔 고르셔도 돼요.',
    condition: 'good',
    category: 'books',
    price: won(20000),
    deposit: 0,
    stock: 12,
    ships: { within: [2, 4, 2], carrier: 'parcel' },
    shots: [
      ['📚', 'sand', '책 다섯 권'],
      ['🔖', 'rose', '책갈피를 끼워 드려요'],
    ],
    listed: 44,
  }),
  offered({
    id: 'exam-books',
    seller: 'page',
    title: '공무원 시험 국어·한국사 기본서',
    description: '작년 판이에요. 국어는 절반쯤 형광펜이 있고 한국사는 거의 새 책이에요. 따로는 안 팔아요.',
    condition: 'fair',
    category: 'textbooks',
    price: won(18000),
    deposit: 0,
    shots: [['📖', 'stone', '기본서 두 권']],
    listed: 17,
  }),
  offered({
    id: 'comics',
    seller: 'minseo',
    title: '배구 만화 1–24권 (중간에 빠진 권 없어요)',
    description:
      '비닐은 뜯었지만 한 번씩만 읽었어요. 7권 표지가 조금 바랬어요. 무거우니까 지하철역까지 캐리어로 끌고 갈게요.',
    condition: 'good',
    category: 'comics',
    price: moot(26),
    shots: [
      ['📚', 'plum', '스물네 권'],
      ['🏐', 'straw', '이 만화예요'],
    ],
    listed: 12,
  }),
];

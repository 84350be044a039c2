import { offered, won } from '../offered.ts';

/** Phones, computers and sound in Seoul. */
export const TECH = [
  offered({
    id: 'refurbished-phone',
    seller: 'mirae',
    title: '수리한 중고 휴대폰 128GB (배터리 새것)',
    description:
      '화면은 원래 것이고 배터리만 새로 넣었습니다. 통신사 잠금 없고 분실 신고 조회 화면을 같이 보여 드립니다.\n같은 고장은 90일 동안 무상입니다. 색은 검정 두 대, 파랑 두 대 있습니다.',
    condition: 'good',
    category: 'phones',
    price: won(230000),
    deposit: 10,
    stock: 4,
    ships: { within: [2, 5, 3], carrier: 'parcel' },
    shots: [
      ['📱', 'stone', '휴대폰 앞면'],
      ['🔋', 'mint', '교체한 배터리'],
    ],
    listed: 21,
  }),
  offered({
    id: 'office-laptop',
    seller: 'mirae',
    title: '사무용 노트북 14인치 i5 / 16GB / 512GB',
    description:
      '회사에서 나온 것을 깨끗이 닦고 SSD를 바꿨습니다. 키보드 글자 두 개가 조금 흐립니다. 충전기 포함, 운영체제 새로 깔아 드립니다.',
    condition: 'good',
    category: 'computers',
    price: won(260000),
    deposit: 10,
    stock: 2,
    shots: [
      ['💻', 'sky', '노트북을 편 모습'],
      ['🔌', 'stone', '충전기'],
    ],
    listed: 13,
  }),
  offered({
    id: 'earbuds',
    seller: 'minseo',
    title: '무선 이어폰 (왼쪽만 새것)',
    description: '왼쪽을 잃어버려서 하나 새로 샀는데 선물을 받았어요. 케이스에 잔기스 있어요. 이어팁은 새걸로 드려요.',
    condition: 'fair',
    category: 'audio',
    price: won(22000),
    shots: [['🎧', 'plum', '이어폰과 케이스']],
    listed: 6,
  }),
  offered({
    id: 'instant-camera',
    seller: 'minseo',
    title: '즉석카메라 하늘색 + 필름 10장',
    description: '수학여행 때 쓰고 서랍에만 있었어요. 필름은 내년 3월까지예요. 만나서 한 장 찍어 볼 수 있어요!',
    condition: 'like-new',
    category: 'cameras',
    price: won(48000),
    shots: [
      ['📷', 'sky', '즉석카메라'],
      ['🎞️', 'rose', '필름 열 장'],
    ],
    listed: 10,
  }),
];

/**
 * Words that people mean the same thing by, in both languages. One that stands here is also found by the others of its
 * line. English words stand in the singular; a plus joins those that mean it only together. What stands after > is a kind of
 * it: whoever asks for the first also finds the second, not the other way round.
 */
const LINES = `
자전거 bicycle bike
로드바이크 로드자전거 싸이클 사이클 roadbike road+bike racing+bicycle
킥보드 스쿠터 scooter
노트북 랩탑 laptop > 맥북 macbook
핸드폰 휴대폰 스마트폰 phone smartphone
아이폰 iphone
아이패드 ipad
맥북 macbook
갤럭시 galaxy
태블릿 tablet > 아이패드 ipad 갤럭시탭
모니터 monitor
키보드 keyboard
마우스 mouse
이어폰 earphone earbud > 에어팟 airpods 버즈 buds
에어팟 airpods
헤드폰 헤드셋 headphone headset
스피커 speaker
카메라 camera
렌즈 lens
프린터 printer
텔레비전 티비 television tv
냉장고 fridge refrigerator
세탁기 washer washing+machine
전자레인지 microwave
에어프라이어 air+fryer airfryer
청소기 vacuum vacuum+cleaner hoover
선풍기 fan
밥솥 rice+cooker
커피머신 coffee+machine espresso
책상 desk
책 book > 소설 만화 교재 novel comic textbook
식탁 테이블 table
의자 체어 chair
소파 쇼파 sofa couch
침대 bed
매트리스 mattress
책장 책꽂이 bookshelf bookcase
서랍장 수납장 drawer dresser
옷장 wardrobe closet
스탠드 조명 램프 lamp light
거울 mirror
카펫 러그 carpet rug
커튼 curtain
유모차 stroller pram buggy
카시트 carseat
장난감 toy
레고 lego
인형 doll plush
소설 novel
만화 만화책 comic manga > 웹툰 graphic+novel
교재 참고서 문제집 textbook workbook > 전공책
그림책 동화책 picture+book
기타 guitar > 통기타
피아노 piano
우쿨렐레 ukulele
바이올린 violin
턴테이블 turntable
엘피 lp vinyl
텐트 tent
침낭 sleeping+bag
배낭 백팩 backpack rucksack
캠핑 camping
덤벨 아령 dumbbell
요가매트 yoga+mat
농구공 basketball
야구 baseball
글러브 glove mitt
라켓 racket racquet
배드민턴 badminton
테니스 tennis
통기타 acoustic+guitar
등산화 hiking+boot > 트레킹화 trekking+boot hiking+shoe
삼각대 tripod
식탁 dining
운동화 스니커즈 sneaker trainer
신발 shoe > 구두 운동화 등산화 부츠 sneaker boot trainer
코트 coat
패딩 점퍼 자켓 재킷 jacket puffer
청바지 jean denim
원피스 dress
가방 bag
지갑 wallet
시계 watch
화분 pot planter
몬스테라 monstera
다육이 다육식물 succulent
보드게임 board+game
퍼즐 puzzle
접시 plate dish > 그릇
그릇 bowl dish > 접시 plate
냄비 pot pan
후라이팬 프라이팬 frying+pan > 무쇠팬 skillet wok
컵 머그컵 mug cup
수리 고침 repair fix
과외 레슨 lesson tutoring tutor
이사 용달 moving
헬멧 helmet
자물쇠 lock
거치대 받침대 stand riser mount
케이스 case
아기옷 아동복 유아복 baby+clothes kids+clothes
사무용 오피스 office
게이밍 gaming
무선 wireless
접이식 폴딩 folding foldable
어린이 아동용 유아용 kids children
전동 electric
원목 wood wooden
가죽 leather
영어 english
컴퓨터 computer
축구공 축구 football
드럼 front+loader
로봇 robot
`;

const groups = new Map<string, Set<string>>();
for (const line of LINES.trim().split('\n')) {
  const [words = [], kinds = []] = line.split(' > ').map((part) => part.split(' '));
  for (const word of words) {
    const group = groups.get(word) ?? new Set();
    for (const other of [...words, ...kinds]) if (other !== word) group.add(other);
    groups.set(word, group);
  }
}

/** English singulars a word may come from: bikes, dishes, shelves, ladies. */
export const singularsOf = (word: string): string[] => [
  ...new Set([
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ves$/, 'f'),
    word.replace(/ies$/, 'y'),
  ]),
];

/** Whether a word has a line here. */
export const isKnown = (word: string): boolean => singularsOf(word).some((form) => groups.has(form));

/**
 * Nouns that make of a thing something that goes with it: who asks for a bicycle wants no bicycle lock first. A word of
 * the list that is asked for itself is no such thing.
 */
const GO_WITH = new Set(
  `헬멧 자물쇠 거치대 벽걸이 보호대 캐리어 스탠드 받침대 파우치 커버 필터 부품 수리 레슨 과외 케이스 범퍼 스트랩 충전기 어댑터 가방 줄 카포
   helmet lock rack mount stand riser sleeve cover filter part repair lesson case briefcase bumper strap charger adapter bag string holder`.split(
    /\s+/,
  ),
);

/** Whether a word, or the end of a compound, says that this only goes with something. */
export const goesWith = (word: string): boolean =>
  singularsOf(word).some((form) => GO_WITH.has(form)) ||
  (/\p{Script=Hangul}/u.test(word) &&
    [2, 3].some((length) => word.length > length && GO_WITH.has(word.slice(-length))));

/** Other words for the same thing; those of two words hold a plus. */
export function synonymsOf(word: string): string[] {
  const known = singularsOf(word).find((form) => groups.has(form));
  return known === undefined ? [] : [...(groups.get(known) ?? [])];
}

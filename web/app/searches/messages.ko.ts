import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  title: '저장한 검색',
  idea: '새 물건이 올라올 때마다 찾던 것인지 살펴봐요. 무엇을 찾는지는 아무도 볼 수 없어요.',
  none: {
    title: '아직 저장한 검색이 없어요',
    detail: '물건을 검색한 뒤 ‘새 물건 알림 받기’를 눌러 보세요.',
    way: '검색하기',
  },
  new_other: '새 물건 {{count}}개',
  told: '새 물건을 알려 드려요',
  untold: '알리지 않고 모아 둬요',
  save: {
    do: '새 물건 알림 받기',
    done: '저장했어요. 새 물건이 올라오면 종으로 알려 드려요.',
    toAll: '저장한 검색',
  },
  edit: {
    open: '‘{{name}}’ 바꾸기',
    title: '저장한 검색 바꾸기',
    name: '이름',
    alert: '새 물건 알림 받기',
    save: '저장',
    remove: '이 검색 지우기',
  },
  field: {
    NAME_EMPTY: '이름을 적어 주세요.',
    NAME_TOO_LONG: '60자까지 쓸 수 있어요.',
  },
  finds: {
    idea: '저장한 뒤에 올라온 물건이에요.',
    new: '새 물건',
    all: '검색 결과 모두 보기',
    none: { title: '아직 새 물건이 없어요', detail: '누군가 올리면 바로 여기에 보여요.' },
    gone: { title: '그런 검색이 없어요', detail: '지웠거나 다른 이웃의 검색이에요.' },
  },
  words: {
    text: '‘{{text}}’',
    near: '{{area}}에서 {{km}} km 안',
    within: '{{km}} km 안',
    from: '{{price}}부터',
    upTo: '{{price}}까지',
    deposit: '보증금 있음',
    noDeposit: '보증금 없음',
    certified: '인증서 있음',
    language: { KO: '한국어로 쓴 글', EN: '영어로 쓴 글' },
  },
  errors: {
    SEARCHES_TOO_MANY: '이미 검색 {{max}}개를 저장했어요. 먼저 하나를 지워 주세요.',
    SEARCH_ALWAYS_OPEN: '살 수 있는 물건만 찾을 수 있어요.',
    SEARCH_OF_ONE: '한 이웃의 물건은 그 이웃을 팔로우해서 받아 보세요.',
    SEARCH_TOO_WIDE: '무엇을 찾을지 알려 주세요. 낱말, 종류, 지역 가운데 하나는 있어야 해요.',
    SEARCH_UNKNOWN: '이미 지운 검색이에요.',
  },
} satisfies Translation<typeof en>;

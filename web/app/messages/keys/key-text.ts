/**
 * What the wallet signs to make the key. Both languages in one text, since another text would make another key; it
 * names no page, since the same person uses the same key wherever the market is served from.
 */
export const keyText = (chainId: number): string =>
  [
    'Moothall: my message key / 내 메시지 열쇠',
    '',
    'Signing this makes the key that reads the private messages, addresses and meeting places sent to me. It moves no money.',
    'Sign it only where you use Moothall: whoever has this signature can read my messages.',
    '',
    '서명하면 나에게 온 비밀 메시지와 주소, 만날 곳을 읽는 열쇠가 만들어집니다. 돈은 움직이지 않습니다.',
    'Moothall을 쓰는 곳에서만 서명하세요. 이 서명을 가진 사람은 내 메시지를 읽을 수 있습니다.',
    '',
    `Network / 네트워크: ${chainId}`,
    'Version: 1',
  ].join('\n');

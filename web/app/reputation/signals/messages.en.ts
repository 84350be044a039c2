export default {
  title: 'Worth knowing',
  proves: 'This was counted from public deals of the last 180 days. It can have good reasons and proves nothing.',
  with: 'With',
  somebody: 'somebody without a name',
  seen: {
    RING: '{{counted}} of {{all}} reviews come from {{people}} people who also praise each other, and hardly anybody else.',
    PAIR: '{{counted}} of {{all}} deals were with one and the same account, which deals with hardly anybody else.',
    PAID_BACK:
      'In {{counted}} of {{all}} deals, half of the money or more was later sent from the seller to the buyer’s wallet.',
    REVIEW_BURST: '{{counted}} of {{all}} reviews came within one day ({{day}}), nearly all from people new here.',
    DEAL_BURST: '{{counted}} of {{all}} deals were finished within one day ({{day}}), nearly all with people new here.',
  },
  own: {
    title: 'What others see about your reviews and deals',
    idea: 'Something in your public numbers looks as it does where people make their own reputation. It is no accusation: nobody has decided anything, and nothing is blocked.',
    same: 'Every operator counts this in the same way from the chain. Nobody can switch it on or off for you, and it goes away by itself as the numbers change.',
  },
  means: {
    RING: 'Your reviews come mostly from a small circle in which everybody praises everybody.',
    PAIR: 'You and one other account make up nearly all of each other’s deals.',
    PAID_BACK:
      'Money that was paid in a deal went back to the one who had paid it. That is how deals look that were made only to be counted.',
    REVIEW_BURST: 'Many good reviews came at once, from people who had hardly dealt with anybody.',
    DEAL_BURST: 'Many deals ended at once, with people who had hardly dealt with anybody.',
  },
  do: {
    RING: 'Deal with others as before: with reviews from outside the circle it is gone. Reviews that exist stay.',
    PAIR: 'If you are regulars of each other, all is well. A few deals with others, and it is gone.',
    PAID_BACK: 'If it was a gift or a refund, settle it in the deal next time: shared prices are shown as such.',
    REVIEW_BURST:
      'If it was an opening or a market day, it is gone as soon as those people deal with others too, or after 180 days.',
    DEAL_BURST:
      'If it was an opening or a market day, it is gone as soon as those people deal with others too, or after 180 days.',
  },
};

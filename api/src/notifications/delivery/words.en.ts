import type { LetterWords } from './letters.ts';

export const en: LetterWords = {
  until: 'You have until {{time}}.',
  open: 'Open it',
  stop: 'No more letters, and forget this address',
  confirm: {
    title: 'Is this your address?',
    body: 'The account {{account}} at Moothall would like letters here when something waits for it. If that is you, confirm within two days. If not, do nothing: nothing more comes.',
    open: 'Yes, this is my address',
  },
  kinds: {
    order_placed: {
      title: 'Somebody would like to buy from you',
      body: 'The money is set aside. Accept or decline; no answer, and it goes back by itself.',
    },
    order_accepted: {
      title: 'The deal stands',
      body: 'Both of you are bound now. See when you meet and what comes next.',
    },
    meeting_agreed: { title: 'A meeting time is agreed', body: 'Both of you signed it.' },
    cancel_requested: {
      title: 'The other side asked to cancel',
      body: 'If the code is scanned before the time is up, the deal holds. Otherwise it ends.',
    },
    order_shipped: {
      title: 'Your parcel is on its way',
      body: 'Look at it when it comes, and say so if something is wrong.',
    },
    order_delivered: {
      title: 'The parcel arrived',
      body: 'Look at it in peace. As described? Say so. If not, refuse it; if nobody does anything, the seller is paid.',
    },
    delivery_assumed: {
      title: 'The parcel counts as delivered',
      body: 'The time on the way has passed. It did not come, or is not as described? Refuse it; otherwise the seller is paid.',
    },
    dispute_opened: {
      title: 'The other side says: not as described',
      body: 'The money is frozen until you two agree, somebody decides, or time runs out.',
    },
    order_closed: { title: 'A deal is over', body: 'See where the money went.' },
    answer_due: {
      title: 'Your answer is still missing',
      body: 'Somebody would like to buy from you. No answer, and everything goes back by itself.',
    },
    meeting_near: {
      title: 'You meet soon',
      body: 'Look at where and when. Cancelling late may cost half your deposit.',
    },
    release_due: {
      title: 'Nobody has signed yet',
      body: 'If you met and all was well, finish it now. If nobody signs, everything goes back by itself.',
    },
    ship_due: {
      title: 'Your parcel is still missing',
      body: 'Send the goods and enter the number. If not, the money goes back and your deposit goes to the buyer.',
    },
    inspection_due: {
      title: 'Is the parcel as described?',
      body: 'If not, refuse it now. If nobody does anything, the seller is paid.',
    },
    time_up: {
      title: 'Time is up',
      body: 'A deadline passed. Anybody may send everything where it belongs now, you too.',
    },
    messages: { title: 'You have unread messages', body: 'They are sealed: only you can open them, on the page.' },
    question_asked: { title: 'Somebody asks about your listing', body: 'Your answer stands there for everybody.' },
    question_answered: { title: 'Your question was answered', body: 'The answer stands at the listing.' },
    jury_drawn: {
      title: 'The lot fell on you',
      body: 'Your neighbours ask what you think. Read the case and seal your vote. Staying away costs part of your bond.',
    },
    jury_reveal_due: {
      title: 'Your sealed vote waits to be opened',
      body: 'Open it while there is time. A vote that stays closed costs part of your bond.',
    },
    jury_claim: { title: 'The jury has decided', body: 'Your deposit and your share are there. See how it ended.' },
    jury_seal_near: {
      title: 'Hardly any time is left to vote',
      body: 'Read the case and seal your vote. Staying away costs part of your bond and a ticket.',
    },
    jury_open_near: {
      title: 'Your vote is still sealed',
      body: 'Open it while there is time. A vote that stays sealed costs part of your bond and a ticket.',
    },
    ballot_stuck: {
      title: 'The keeper cannot open your vote',
      body: 'What you entrusted does not open to the vote that stands on the chain. Open it yourself while there is time; not opened, it costs part of your bond and a ticket.',
    },
    appeal_near: {
      title: 'Hardly any time is left to appeal',
      body: 'The first jury’s answer went against you. If nobody asks a larger jury, it is final by itself.',
    },
    dispute_approve_near: {
      title: 'Your list of arbitrators is still missing',
      body: 'Seal whom you would accept. Without your list only a jury can decide.',
    },
    dispute_open_near: {
      title: 'Your list of arbitrators is still sealed',
      body: 'Open it while there is time. If you do not, only a jury can decide.',
    },
    ruling_near: {
      title: 'Your ruling is still missing',
      body: 'Read both sides and divide the price. If time runs out, you earn nothing and it stands in your record.',
    },
    complaint_near: {
      title: 'The ruling becomes final soon',
      body: 'If the arbitrator failed, say so now: a jury answers. If nobody complains, the ruling stands.',
    },
    motion_against_you: {
      title: 'Somebody asks the neighbours about you',
      body: 'A listing or your account was reported. Read what for, and show your side before votes are opened.',
    },
    motion_decided: {
      title: 'The neighbours have decided',
      body: 'A motion that concerns you is over. See how it ended and what comes of it.',
    },
    dispute_approve_due: {
      title: 'Whom would you accept?',
      body: 'Neighbours offer to judge your dispute. Seal whom you would accept; without your list it can only go to a jury.',
    },
    dispute_open_due: {
      title: 'Open your list',
      body: 'You sealed whom you would accept. Open it while there is time; otherwise the dispute can only go to a jury.',
    },
    arbitration_chosen: {
      title: 'An arbitrator was chosen',
      body: 'The lot fell. The arbitrator reads what both sides show and divides the price.',
    },
    ruling_made: {
      title: 'The arbitrator has ruled',
      body: 'See how the price is divided and why. It stands unless a side complains of misconduct in time.',
    },
    review_due: {
      title: 'How was your deal?',
      body: 'Leave stars and a few words. The other side sees them once both of you have written.',
    },
    reviews_open: { title: 'Somebody reviewed you', body: 'Read what was said of you. You can answer once.' },
    price_dropped: {
      title: 'Something you keep became cheaper',
      body: 'The seller asks less for it now. Look at it before somebody else does.',
    },
    search_matched: {
      title: 'Your saved search found something',
      body: 'Somebody offers what you look for. Nothing more is written until you have looked.',
    },
    complaint_made: {
      title: 'A side complains of the arbitrator',
      body: 'A jury says whether the complaint is right. Until then the ruling waits.',
    },
  },
};

export default {
  title: 'Make an offer',
  counterTitle: 'Answer with another offer',
  way: { MEET_UP: 'Meet up', SHIP: 'By shipment', APPOINTMENT: 'By appointment' },
  form: {
    price: 'Your price, for everything',
    asked: '{{amount}} is asked',
    quantity: 'How many?',
    way: 'How?',
    when: 'When do you meet?',
    address: 'Write the address in this conversation: only the two of you can read it.',
    lasts: 'How long does it stand?',
    yours: 'Held from you once it is accepted',
    otherwise: 'When {{name}} accepts, the deal stands at once for both. No answer until {{until}}: nothing happens.',
    sign: 'Sign an offer of {{amount}}',
  },
  action: {
    take: 'Accepting the offer for “{{title}}”',
    withdraw: 'Withdrawing the offer for “{{title}}”',
    withdrawAll: 'Withdrawing all offers',
  },
};

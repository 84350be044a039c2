export default {
  topic: {
    phone: 'Phone checked',
    identity: 'Identity checked',
    shop: 'Registered shop',
    brand: 'Brand confirmed',
    other: '“{{name}}”',
    nameless: 'A topic without a name',
  },
  by: 'by {{issuer}}, until {{day}}',
  somebody: 'somebody without a name',
};

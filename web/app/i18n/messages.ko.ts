import accounts from '../accounts/messages.ko.ts';
import desk from '../arbitration/desk/messages.ko.ts';
import arbitration from '../arbitration/messages.ko.ts';
import chain from '../chain/messages.ko.ts';
import favourites from '../favourites/messages.ko.ts';
import frame from '../frame/messages.ko.ts';
import home from '../home/messages.ko.ts';
import jury from '../jury/messages.ko.ts';
import labels from '../listings/labels/messages.ko.ts';
import listings from '../listings/messages.ko.ts';
import messages from '../messages/messages.ko.ts';
import guidelines from '../moderation/guidelines/messages.ko.ts';
import moderation from '../moderation/messages.ko.ts';
import notifications from '../notifications/messages.ko.ts';
import orders from '../orders/messages.ko.ts';
import offers from '../orders/offers/messages.ko.ts';
import questions from '../questions/messages.ko.ts';
import attestations from '../reputation/attestations/messages.ko.ts';
import badges from '../reputation/badges/messages.ko.ts';
import reputation from '../reputation/messages.ko.ts';
import signals from '../reputation/signals/messages.ko.ts';
import searches from '../searches/messages.ko.ts';
import session from '../session/messages.ko.ts';
import ui from '../ui/messages.ko.ts';
import vault from '../vault/messages.ko.ts';

export default {
  accounts,
  arbitration,
  attestations,
  badges,
  chain,
  desk,
  favourites,
  frame,
  guidelines,
  home,
  jury,
  labels,
  listings,
  messages,
  moderation,
  notifications,
  offers,
  orders,
  questions,
  reputation,
  searches,
  session,
  signals,
  ui,
  vault,
};

import { Field, ObjectType } from 'type-graphql';
import { NotificationKind } from './kinds.ts';
import { LetterLanguage } from './settings.ts';

@ObjectType({ description: 'Where else somebody is told, and of what.' })
export class NotificationSettings {
  @Field(() => Boolean, { description: 'Whether this operator sends e-mail at all.' })
  mail!: boolean;
  @Field(() => String, { nullable: true, description: 'Only its owner is shown it.' })
  email!: string | null;
  @Field(() => Boolean, { description: 'Whether the link in the letter was followed; nothing else is sent before.' })
  confirmed!: boolean;
  @Field(() => LetterLanguage, { description: 'What letters are written in.' })
  language!: LetterLanguage;
  @Field(() => String, { description: 'IANA name; clocks in letters show times there.' })
  timeZone!: string;
  @Field(() => [NotificationKind], { description: 'What is written about.' })
  kinds!: NotificationKind[];
}

import { GraphQLError, type GraphQLSchema } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  buildSchemaSync,
  createParameterDecorator,
  Field,
  FieldResolver,
  getMetadataStorage,
  Info,
  InterfaceType,
  Mutation,
  ObjectType,
  type PubSub,
  Query,
  Resolver,
  Root,
  Subscription,
  UseMiddleware,
} from "type-graphql";
import { resolveDirectly } from "../src/directResolvers";

/** A schema of a resolver class; all that its decorators say is forgotten before the next one. */
function schemaOf(resolver: () => new () => object): GraphQLSchema {
  getMetadataStorage().clear();
  // Where there are subscriptions, TypeGraphQL asks for what publishes.
  const pubSub = { publish: () => undefined, subscribe: () => undefined } as unknown as PubSub;
  return buildSchemaSync({ resolvers: [resolver()], validate: false, authChecker: () => true, pubSub });
}

const faults: [name: string, resolver: () => new () => object, message: RegExp][] = [
  [
    "a mutation",
    () => {
      @Resolver()
      class Changes {
        @Query(() => String)
        asked(): string {
          return "";
        }
        @Mutation(() => String)
        changed(): string {
          return "";
        }
      }
      return Changes;
    },
    /^Changes is among TypeGraphQL's mutations/,
  ],
  [
    "a subscription",
    () => {
      @Resolver()
      class News {
        @Query(() => String)
        asked(): string {
          return "";
        }
        @Subscription(() => String, { topics: "NEWS" })
        told(): string {
          return "";
        }
      }
      return News;
    },
    /^News is among TypeGraphQL's subscriptions/,
  ],
  [
    "middleware of a field",
    () => {
      @Resolver()
      class Watched {
        @Query(() => String)
        @UseMiddleware((_, next) => next())
        asked(): string {
          return "";
        }
      }
      return Watched;
    },
    /^Watched is among TypeGraphQL's middlewares/,
  ],
  [
    "middleware of a class",
    () => {
      @Resolver()
      @UseMiddleware((_, next) => next())
      class Watched {
        @Query(() => String)
        asked(): string {
          return "";
        }
      }
      return Watched;
    },
    /^Watched is among TypeGraphQL's resolverMiddlewares/,
  ],
  [
    "a field for some only",
    () => {
      @Resolver()
      class Secret {
        @Query(() => String)
        @Authorized()
        asked(): string {
          return "";
        }
      }
      return Secret;
    },
    /^Secret is among TypeGraphQL's authorizedFields/,
  ],
  [
    "a class for some only",
    () => {
      @Resolver()
      @Authorized()
      class Secret {
        @Query(() => String)
        asked(): string {
          return "";
        }
      }
      return Secret;
    },
    /^Secret is among TypeGraphQL's authorizedResolver/,
  ],
  [
    "a type of an interface with another name than its class",
    () => {
      @InterfaceType()
      abstract class Named {
        @Field(() => String)
        name!: string;
      }
      @ObjectType("Person", { implements: Named })
      class Human extends Named {}
      @Resolver()
      class People {
        @Query(() => Named)
        first(): Named {
          return new Human();
        }
        @Query(() => Human)
        second(): Human {
          return new Human();
        }
      }
      return People;
    },
    /^The type Person has a class of another name, Human$/,
  ],
  [
    "arguments that are validated",
    () => {
      @ArgsType()
      class Few {
        @Field(() => String)
        word!: string;
      }
      @Resolver()
      class Careful {
        @Query(() => String)
        asked(@Args(() => Few, { validate: true }) { word }: Few): string {
          return word;
        }
      }
      return Careful;
    },
    /^asked: the validation of arguments is not supported/,
  ],
  [
    "an argument with a check of its own",
    () => {
      const refuse = () => {
        throw new GraphQLError("never");
      };
      @Resolver()
      class Careful {
        @Query(() => String)
        asked(@Arg("word", () => String, { validateFn: refuse }) word: string): string {
          return word;
        }
      }
      return Careful;
    },
    /^asked: the validation of arguments is not supported/,
  ],
  [
    "a parameter for what graphql-js knows of the field",
    () => {
      @Resolver()
      class Curious {
        @Query(() => String)
        asked(@Info() info: object): string {
          return String(info);
        }
      }
      return Curious;
    },
    /^asked: parameters of the kind "info" are not supported/,
  ],
  [
    "a parameter of one's own kind",
    () => {
      const Now = () => createParameterDecorator(() => Date.now());
      @Resolver()
      class Curious {
        @Query(() => String)
        asked(@Now() now: number): string {
          return String(now);
        }
      }
      return Curious;
    },
    /^asked: parameters of the kind "custom" are not supported/,
  ],
  [
    "a property of what is resolved",
    () => {
      @ObjectType()
      class Thing {
        @Field(() => String)
        name!: string;
      }
      @Resolver(() => Thing)
      class Things {
        @Query(() => Thing)
        asked(): Thing {
          return new Thing();
        }
        @FieldResolver(() => String)
        title(@Root("name") name: string): string {
          return name;
        }
      }
      return Things;
    },
    /^title: parameters of the kind "root" are not supported/,
  ],
  [
    "a field that is read from a property of another name",
    () => {
      @ObjectType()
      class Thing {
        @Field(() => String, { name: "title" })
        name!: string;
      }
      @Resolver()
      class Things {
        @Query(() => Thing)
        asked(): Thing {
          return new Thing();
        }
      }
      return Things;
    },
    /^Thing\.title is read from a property of another name, name$/,
  ],
  [
    "more parameters than are passed on",
    () => {
      const argument = (name: string) => Arg(name, () => String);
      @Resolver()
      class Long {
        @Query(() => String)
        asked(
          @argument("a") a: string,
          @argument("b") b: string,
          @argument("c") c: string,
          @argument("d") d: string,
          @argument("e") e: string,
        ): string {
          return a + b + c + d + e;
        }
      }
      return Long;
    },
    /^asked has more than 4 parameters$/,
  ],
];

it.each(faults)("A schema is refused at start for %s", (_, resolver, message) => {
  const schema = schemaOf(resolver);
  expect(() => resolveDirectly(schema)).toThrow(message);
});

import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "./Node";

@Entity()
@ObjectType({
  implements: Node,
  description: "The dataset that is being served: its version, licence, size and how to cite it.",
})
export class Dataset implements Node {
  readonly id: string = "dataset";

  @PrimaryColumn("text")
  @Field(() => String, { description: "Semantic version of the data." })
  version!: string;

  @Column("text")
  @Field(() => String, {
    description: "SHA-256 of the records in canonical form, in hexadecimal: the same data, the same digest.",
  })
  digest!: string;

  @Column("text")
  license!: string;

  @Column("text")
  @Field(() => String, { description: "How to cite the dataset." })
  citation!: string;

  /** Version of the database schema that the store was written with; see store/schemaVersion.ts. */
  @Column("text")
  schemaVersion!: string;
}

import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
@ObjectType({ description: "The dataset that is being served: its version, licence, size and how to cite it." })
export class Dataset {
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

  @Column("integer")
  @Field(() => Int, { description: "How many meetings there are, planned and proposed ones included." })
  meetingCount!: number;

  @Column("integer")
  @Field(() => Int, { description: "How many officials there are." })
  officialCount!: number;

  @Column("integer")
  @Field(() => Int, { description: "How many agreements there are." })
  agreementCount!: number;

  @Column("integer")
  @Field(() => Int, { description: "How many sources there are, articles and references." })
  sourceCount!: number;

  @Column("text")
  coverageEdtf!: string;

  @Column("text")
  coverageEarliest!: string;

  @Column("text")
  coverageLatest!: string;
}

/**
 * What is published and whether it changed: the tables of {@code star} and the views of {@code
 * market} with Iceberg's types, fingerprints of their partitions, and their rows as Parquet, all as
 * one transaction of the warehouse sees them. Entry: {@link tidemark.publish.star.Star}. Not here:
 * what becomes of the files ({@code publish.table}).
 */
@NullMarked
package tidemark.publish.star;

import org.jspecify.annotations.NullMarked;

/**
 * The friendly views of schema {@code market}, one {@code .sql} resource each, defined anew
 * whenever one of the texts changes. Entry: {@link tidemark.warehouse.view.MarketViews}. Last step
 * of opening a home before the lock. The rule of what is safe to add up lives in {@code
 * usage_reading.sql}. Not here: tables ({@code migration}).
 */
@NullMarked
package tidemark.warehouse.view;

import org.jspecify.annotations.NullMarked;

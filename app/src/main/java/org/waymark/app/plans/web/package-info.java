/** The pages of plans. */
@NullMarked
package org.waymark.app.plans.web;

import org.jspecify.annotations.NullMarked;

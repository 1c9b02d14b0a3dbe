-- The board knows each centre's department, clock and position: when a centre changes, every process reads them again.
ALTER PUBLICATION "availability" ADD TABLE "exam_centres";
